package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.canvas.PixelSource.Solid;

class TernaryOpTest {
    private static final int BRUSH = 0xf0;
    private static final int IMAGE = 0xcc;
    private static final int DESTINATION = 0xaa;

    private static int apply(int code, int brush, int image, int destination) {
        return new TernaryOp(code, new Solid(0)).apply(brush, image, destination);
    }

    @Test
    void isItsOwnTruthTable() {
        for (int code = 0; code < 256; code++) {
            assertEquals(code, apply(code, BRUSH, IMAGE, DESTINATION) & 0xff);
        }
    }

    @Test
    void hasTheWellKnownCodes() {
        assertEquals(0x5555aaaa, apply(0x5a, 0x0f0ff0f0, 0x12345678, 0x5a5a5a5a));
        assertEquals(0x12345678, apply(0xcc, 0x0f0ff0f0, 0x12345678, 0x5a5a5a5a));
        assertEquals(~0x5a5a5a5a, apply(0x55, 0x0f0ff0f0, 0x12345678, 0x5a5a5a5a));
    }

    @Test
    void takesTheBrushOfEachPixel() {
        int[] colors = {1, 2};
        new TernaryOp(0xfe, new Solid(0x100)).combine(0, 0, 2, colors, new int[] {9, 0x10, 0x20}, 1);
        assertArrayEquals(new int[] {0x111, 0x122}, colors);
    }
}
