package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void doublesUpToHalfAMinute() {
        List<Long> seconds = Stream.generate(backoff::next).limit(7).map(Duration::toSeconds).toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), seconds);
    }

    @Test
    void startsAgainAfterSomethingWorkedForAWhile() {
        backoff.next();
        backoff.ended(Duration.ofSeconds(2));
        assertEquals(2, backoff.next().toSeconds());
        backoff.ended(Duration.ofMinutes(1));
        assertEquals(1, backoff.next().toSeconds());
    }
}
