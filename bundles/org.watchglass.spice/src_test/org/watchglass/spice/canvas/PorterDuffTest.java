package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.spice.canvas.PixelSource.Solid;

class PorterDuffTest {
    /** Half opaque. */
    private static final int SOURCE = 0x80402010;

    /** A fifth opaque. */
    private static final int DESTINATION = 0x33112233;

    private static int combine(int operator, Coverage coverage, boolean keepsAlpha) {
        int[] colors = {SOURCE};
        new PorterDuff(operator, coverage, keepsAlpha).combine(0, 0, 1, colors, new int[] {DESTINATION}, 0);
        return colors[0];
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00000000", "1, 80402010", "2, 33112233", "3, 99483129", "4, 99443c40", "5, 1a0d0603",
        "6, 1a09111a", "7, 66331a0d", "8, 19081119", "9, 3315171c", "10, 803c2b27", "11, 7f3b2b26",
        "12, b3514243"
    })
    void scalesBothByTheOperatorsFactors(int operator, String expected) {
        assertEquals(expected, String.format("%08x", combine(operator, Coverage.full(false), true)));
    }

    @Test
    void takesASurfaceWithoutAlphaForOpaqueAndKeepsItSo() {
        assertEquals(0x00483129, combine(PorterDuff.OVER, Coverage.full(false), false));
    }

    @Test
    void takesASourceWithoutAlphaForOpaque() {
        assertEquals(0xff402010, combine(PorterDuff.OVER, Coverage.full(true), true));
    }

    @Test
    void scalesTheSourceByItsCoverage() {
        assertEquals(0x662d292e, combine(PorterDuff.OVER, Coverage.of(128, false), true));
    }

    @Test
    void coversEachChannelByItsOwn() {
        Coverage red = Coverage.byEachChannelOf(new Solid(0x00ff0000), false);
        assertEquals(0x33482233, combine(PorterDuff.OVER, red, true));
    }
}
