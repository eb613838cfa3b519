package org.watchglass.ui.trim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleStatistics;

class PulseTest {
    private static final long SECOND = 1_000_000_000;

    private final Pulse pulse = new Pulse();

    private static ConsoleStatistics counted(long bytes, long gaps) {
        return new ConsoleStatistics(new TreeMap<>(Map.of("display-0", bytes, "main", 1L)), new TreeMap<>(),
                new TreeMap<>(Map.of("stream vp8", gaps)), 0);
    }

    @Test
    void aFirstSampleIsNoRate() {
        pulse.sample(counted(5_000_000, 2), 100, 7 * SECOND);
        assertEquals(0, pulse.framesPerSecond());
        assertEquals(0, pulse.size());
        assertEquals(0, pulse.bytesPerSecond(0));
        assertEquals(2, pulse.gaps());
    }

    @Test
    void ratesAreOfTheTimeThatHasPassed() {
        pulse.sample(counted(0, 0), 0, 0);
        pulse.sample(counted(3000, 0), 45, SECOND * 3 / 2);
        assertEquals(30, pulse.framesPerSecond());
        assertEquals(2000, pulse.bytesPerSecond(0));
        pulse.sample(counted(3000, 0), 45, SECOND * 5 / 2);
        assertEquals(0, pulse.framesPerSecond());
        assertEquals(0, pulse.bytesPerSecond(0));
        assertEquals(2000, pulse.bytesPerSecond(1));
    }

    @Test
    void aMinuteIsKept() {
        for (int i = 0; i <= 100; i++) {
            pulse.sample(counted(i * (i + 1L) / 2, 0), 0, i * SECOND);
        }
        assertEquals(Pulse.SECONDS, pulse.size());
        assertEquals(100, pulse.bytesPerSecond(0));
        assertEquals(41, pulse.bytesPerSecond(59));
        assertEquals(0, pulse.bytesPerSecond(60));
    }

    @Test
    void countersThatGoBackAreOfAnotherConsole() {
        pulse.sample(counted(1_000_000, 0), 500, 0);
        pulse.sample(counted(2_000_000, 0), 530, SECOND);
        pulse.sample(counted(10, 0), 3, 2 * SECOND);
        assertEquals(0, pulse.size());
        pulse.sample(counted(110, 0), 13, 3 * SECOND);
        assertEquals(100, pulse.bytesPerSecond(0));
        assertEquals(10, pulse.framesPerSecond());
    }

    @Test
    void pingsAreAsFarApartAsTheyComeOnAverage() {
        pulse.ping("main", 3, 10 * SECOND);
        assertEquals(0, pulse.pingSeconds(), "of one look nothing is known");
        pulse.ping("main", 3, 10 * SECOND);
        assertEquals(0, pulse.pingSeconds());
        pulse.ping("main", 5, 15 * SECOND);
        assertEquals(2.5, pulse.pingSeconds());
        pulse.clear();
        assertEquals(0, pulse.pingSeconds());
    }

    @Test
    void eachChannelHasItsOwnPings() {
        // As some servers do: three to see how fast the network is, and none any more.
        pulse.ping("main", 1, SECOND);
        pulse.ping("main", 3, SECOND + 2);
        pulse.ping("display-0", 1, 5 * SECOND);
        pulse.ping("main", 3, SECOND + 2);
        pulse.ping("display-0", 2, 15 * SECOND);
        assertEquals(10, pulse.pingSeconds());
    }
}
