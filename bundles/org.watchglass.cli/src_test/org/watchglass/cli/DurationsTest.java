package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"10s,10000", "500ms,500", "2m,120000", "1h30m,5400000", "7,7000", "1h2m3s4ms,3723004",
        "8784h,31622400000", "12.5s,12500", "1m0.25s,60250", "0.001,1"})
    void readsUnitsAndPlainSeconds(String text, long millis) {
        assertEquals(Duration.ofMillis(millis), Durations.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "10 s", "-1s", "0", "0ms", "s", "1d", "1m1h", "1.5m", ".5s", "1.s",
        "99999h", "9999999999", "1e3"})
    void refusesNonsenseAndQuotesIt(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
        assertTrue(e.getMessage().startsWith("'" + text + "' is not "));
    }

    @Test
    void showsAClock() {
        assertEquals("0:07", Durations.clock(Duration.ofMillis(7999)));
        assertEquals("59:59", Durations.clock(Duration.ofSeconds(3599)));
        assertEquals("25:00:01", Durations.clock(Duration.ofSeconds(90_001)));
    }

    @Test
    void showsALength() {
        assertEquals("0.3 s", Durations.length(Duration.ofMillis(300)));
        assertEquals("1:00", Durations.length(Duration.ofSeconds(60)));
    }
}
