package org.watchglass.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final long SECOND = 1_000_000_000;
    private static final long TICKS = 90_000;

    private long now = 77;
    private final Playhead head = new Playhead(() -> now);

    PlayheadTest() {
        head.setEnd(100 * TICKS);
    }

    @Test
    void movesWithTheClockWhileItRuns() {
        head.run();
        now += 2 * SECOND;
        assertEquals(2 * TICKS, head.position());
        head.stop();
        now += 2 * SECOND;
        assertEquals(2 * TICKS, head.position());
    }

    @Test
    void movesFasterFromNowOn() {
        head.run();
        now += SECOND;
        head.setSpeed(20);
        now += SECOND;
        assertEquals(21 * TICKS, head.position());
        assertEquals((double) SECOND, head.nanosUntil(41 * TICKS), 1);
    }

    @Test
    void waitsAtTheEndUntilThereIsMore() {
        head.moveTo(Long.MAX_VALUE);
        head.run();
        now += 50 * SECOND;
        assertTrue(head.isAtEnd());
        head.setEnd(103 * TICKS);
        now += SECOND;
        assertEquals(101 * TICKS, head.position());
    }

    @Test
    void staysWithinTheVideo() {
        head.moveTo(-5);
        assertEquals(0, head.position());
        head.moveTo(50 * TICKS);
        head.setEnd(10 * TICKS);
        assertEquals(10 * TICKS, head.position());
    }
}
