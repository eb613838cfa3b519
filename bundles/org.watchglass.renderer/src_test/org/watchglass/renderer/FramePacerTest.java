package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramePacerTest {
    private static final long MS = 1_000_000;
    private final FramePacer pacer = new FramePacer(50, 0);

    @Test
    void endsAFrameAtOnceWhenTheBurstIsOver() {
        pacer.update(true, 0);
        assertFalse(pacer.isDue(false, 1 * MS));
        assertTrue(pacer.isDue(true, 1 * MS));
    }

    @Test
    void endsAFrameInALongBurstAfterOneInterval() {
        pacer.update(true, 0);
        assertFalse(pacer.isDue(false, 19 * MS));
        assertTrue(pacer.isDue(false, 20 * MS));
    }

    @Test
    void keepsFramesOneIntervalApart() {
        pacer.update(true, 0);
        pacer.frameEnded(0);
        pacer.update(true, 5 * MS);
        assertFalse(pacer.isDue(true, 19 * MS));
        assertEquals(1 * MS, pacer.waitNanos(19 * MS));
        assertTrue(pacer.isDue(true, 20 * MS));
    }

    @Test
    void neverEndsAFrameWithoutDamage() {
        pacer.update(false, 0);
        assertFalse(pacer.isDue(true, 3600_000 * MS));
        assertEquals(Long.MAX_VALUE, pacer.waitNanos(3600_000 * MS));
    }
}
