package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.flow.Threads;

@Timeout(30)
class OffersTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Offers<String> offers = new Offers<>();

    @Test
    void waitsForAServiceThatComesLater() throws InterruptedException {
        Threads.named("framework", () -> offers.add("late", Map.of())).start();
        assertEquals("late", offers.await(properties -> true, LONG));
    }

    @Test
    void givesUpInTime() throws InterruptedException {
        offers.add("other", Map.of());
        assertNull(offers.await(properties -> properties.containsKey("scheme"), Duration.ofMillis(1)));
    }

    @Test
    void prefersTheHighestRanking() throws InterruptedException {
        offers.add("usual", Map.of());
        offers.add("better", Map.of("service.ranking", 7));
        offers.add("worse", Map.of("service.ranking", -7));
        assertEquals("better", offers.await(properties -> true, Duration.ZERO));
    }

    @Test
    void forgetsAServiceThatLeaves() throws InterruptedException {
        offers.add("gone", Map.of("scheme", "x"));
        offers.remove("gone");
        assertNull(offers.await(properties -> true, Duration.ZERO));
        assertEquals(List.of(), offers.properties());
    }

    @Test
    void tellsOnceWhenAWatchedServiceLeaves() {
        List<String> told = new ArrayList<>();
        offers.add("a", Map.of());
        offers.watch("a", () -> told.add("a left"));
        assertEquals(List.of(), told);
        offers.remove("a");
        offers.remove("a");
        assertEquals(List.of("a left"), told);
    }

    @Test
    void tellsAtOnceWhenTheServiceHasLeftAlready() {
        List<String> told = new ArrayList<>();
        offers.watch("never there", () -> told.add("left"));
        assertEquals(List.of("left"), told);
    }
}
