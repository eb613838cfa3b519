package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FloatOperatorTest {
    private static final int SATURATE = 13;
    private static final int DISJOINT_OVER = 0x13;
    private static final int CONJOINT_OVER = 0x23;
    private static final int CONJOINT_IN = 0x25;

    private static int combine(int operator, int source, int destination) {
        int[] colors = {source};
        new FloatOperator(operator, Coverage.full(false), true)
                .combine(0, 0, 1, colors, new int[] {destination}, 0);
        return colors[0];
    }

    @Test
    void saturatesWithWhatThereIsRoomFor() {
        assertEquals(0xff3fb340, combine(SATURATE, 0x80800000, 0xc000b340));
    }

    @Test
    void disjointAreasDoNotCoverEachOther() {
        assertEquals(0xc0804000, combine(DISJOINT_OVER, 0x80800000, 0x40004000));
    }

    @Test
    void conjointAreasCoverEachOtherAsFarAsTheyCan() {
        assertEquals(0x80800000, combine(CONJOINT_OVER, 0x80800000, 0x40004000));
        assertEquals(0x40400000, combine(CONJOINT_IN, 0x80800000, 0x40004000));
    }

    @Test
    void saturationAddsNothingToAnOpaqueSurface() {
        assertEquals(2, FloatOperator.simplified(SATURATE, false));
    }

    @Test
    void familiesHaveThePlainOperatorsInCommon() {
        assertEquals(1, FloatOperator.simplified(0x21, true));
        assertEquals(CONJOINT_OVER, FloatOperator.simplified(CONJOINT_OVER, true));
    }

    @Test
    void hasTwelveOfEachFamily() {
        assertTrue(FloatOperator.has(0x1b));
        assertFalse(FloatOperator.has(0x1c));
        assertFalse(FloatOperator.has(0x30));
    }
}
