package org.watchglass.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallClockTest {
    private Instant wall = Instant.ofEpochSecond(100);

    private final WallClock clock = new WallClock(() -> wall, () -> 7);

    @Test
    void tellsTheTimeOfDay() {
        assertEquals(100_000_000_000L, clock.at(7));
    }

    @Test
    void ignoresWhatIsNoStep() {
        wall = wall.plusMillis(50);
        assertFalse(clock.set());
        assertEquals(100_000_000_000L, clock.at(7));
    }

    @Test
    void followsAStep() {
        wall = wall.plus(Duration.ofSeconds(3));
        assertTrue(clock.set());
        assertEquals(103_000_000_000L, clock.at(7));
    }
}
