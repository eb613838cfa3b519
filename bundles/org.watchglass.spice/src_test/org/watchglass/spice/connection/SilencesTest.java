package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleDetails.Silence;

class SilencesTest {
    private static final long SECOND = 1_000_000_000;

    private final Silences silences = new Silences();

    @Test
    void tellsHowLongNothingCameAndWhatWasSentMeanwhile() {
        silences.received(5 * SECOND);
        silences.sent();
        silences.sent();
        silences.received(15 * SECOND);
        silences.sent();
        silences.received(16 * SECOND - 1);
        assertEquals(List.of(new Silence(5 * SECOND, 15 * SECOND, 2)), silences.until(16 * SECOND));
    }

    @Test
    void tellsOfTheOneThatLasts() {
        silences.received(5 * SECOND);
        assertEquals(List.of(), silences.until(6 * SECOND - 1));
        assertEquals(List.of(new Silence(5 * SECOND, 9 * SECOND, 0)), silences.until(9 * SECOND));
    }

    @Test
    void keepsTheLastOnesOnly() {
        for (int n = 0; n < 100; n++) {
            silences.received(n * SECOND);
        }
        List<Silence> kept = silences.until(99 * SECOND);
        assertEquals(Silences.MAX, kept.size());
        assertEquals(new Silence(98 * SECOND, 99 * SECOND, 0), kept.get(kept.size() - 1));
    }
}
