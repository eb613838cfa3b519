package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LevelTest {
    @Test
    void smallPicturesGetTheFirstLevelWithLongVectors() {
        assertEquals(Level.L3_1, Level.of(1, 1, 60));
    }

    @Test
    void aFullHdScreenAtSixtyNeedsLevel42() {
        assertEquals(Level.L4_2, Level.of(120, 68, 60));
    }

    @Test
    void aUltraHdScreenNeedsLevel51AtThirtyAnd52AtSixty() {
        assertEquals(Level.L5_1, Level.of(240, 135, 30));
        assertEquals(Level.L5_2, Level.of(240, 135, 60));
    }

    @Test
    void aLongSideRaisesTheLevel() {
        assertEquals(Level.L4, Level.of(205, 1, 1));
    }

    @Test
    void aRateBeyondAllLevelsGetsTheHighest() {
        assertEquals(Level.L6_2, Level.of(512, 272, 300));
    }
}
