package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentRatesTest {
    private final RecentRates rates = new RecentRates();

    @Test
    void ofASingleLookThereIsNoRate() {
        rates.look(3, 100, List.of(400L, 600L));
        assertEquals("{}", rates.json().toString());
    }

    @Test
    void whatWasLongAgoDoesNotCount() {
        for (int i = 0; i <= 20; i++) {
            rates.look(5.0 * i, 300L * i, List.of(1_000_000L * i));
        }
        for (int i = 1; i <= 3; i++) {
            rates.look(100 + 5.0 * i, 6000 + 10L * i, List.of(20_000_000 + 5000L * i));
        }
        assertEquals(15, rates.json().get("seconds").getAsDouble());
        assertEquals(2, rates.json().get("fps").getAsDouble());
        assertEquals(1000, rates.json().get("bytes_per_second").getAsLong());
    }

    @Test
    void looksThatAreFarApartAreStillCompared() {
        rates.look(0, 0, List.of(0L));
        rates.look(60, 600, List.of(6000L));
        assertEquals(10, rates.json().get("fps").getAsDouble());
    }
}
