package org.watchglass.remote.lasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static List<Long> millis(Backoff backoff, int count) {
        return Stream.generate(backoff::next).limit(count).map(Duration::toMillis).toList();
    }

    private static Backoff seconds(double chance) {
        return new Backoff(Duration.ofSeconds(1), () -> chance);
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
        assertEquals(List.of(1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L), millis(seconds(0), 7));
    }

    @Test
    void isUpToAQuarterShorter() {
        assertEquals(List.of(750L, 1500L), millis(seconds(1), 2));
    }

    @Test
    void beginsAgainAfterWhatWorkedMuchLongerThanTheWait() {
        Backoff backoff = seconds(0);
        millis(backoff, 3);
        backoff.ended(Duration.ofSeconds(15));
        assertEquals(List.of(8000L), millis(backoff, 1));
        backoff.ended(Duration.ofSeconds(33));
        assertEquals(List.of(1000L), millis(backoff, 1));
    }

    @Test
    void neverWaitsLonger() {
        assertEquals(List.of(30000L), millis(new Backoff(Duration.ofHours(1), () -> 0), 1));
    }
}
