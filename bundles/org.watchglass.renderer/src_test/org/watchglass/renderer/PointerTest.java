package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PointerTest {
    private static final PointerShape DOTS =
            new PointerShape(2, 1, 1, 0, new int[] {0xFF112233, 0x80FFFFFF});

    @Test
    void blendsAtItsHotSpot() {
        int[] row = new int[4];
        new Pointer(DOTS, 2, 5, true).blendRow(row, 0, 0, 5, 4);
        assertArrayEquals(new int[] {0, 0x112233, 0x808080, 0}, row);
    }

    @Test
    void isCutAtTheEdges() {
        int[] row = {7, 7};
        new Pointer(DOTS, 0, 0, true).blendRow(row, 0, 0, 0, 2);
        assertArrayEquals(new int[] {0x808083, 7}, row);
        new Pointer(DOTS, 100, 0, true).blendRow(row, 0, 0, 0, 2);
        assertArrayEquals(new int[] {0x808083, 7}, row);
    }

    @Test
    void coversNothingWhileHidden() {
        Region region = new Region();
        new Pointer(DOTS, 5, 5, false).addTo(region, 10, 10);
        Pointer.NONE.addTo(region, 10, 10);
        assertEquals(0, region.area());
        new Pointer(DOTS, 5, 5, true).addTo(region, 10, 10);
        assertEquals(new Rect(4, 5, 2, 1), region.bounds());
    }

    @Test
    void survivesPositionsFarOutside() {
        Region region = new Region();
        for (int far : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            new Pointer(DOTS, far, far, true).addTo(region, 10, 10);
            new Pointer(DOTS, far, far, true).blendRow(new int[4], 0, 0, 0, 4);
        }
        assertEquals(0, region.area());
    }

    @Test
    void refusesAShapeWithoutItsPixels() {
        assertThrows(IllegalArgumentException.class, () -> new PointerShape(2, 2, 0, 0, new int[3]));
    }
}
