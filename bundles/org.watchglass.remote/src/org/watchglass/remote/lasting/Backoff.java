package org.watchglass.remote.lasting;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: twice as long each time, and from the start again after something has
 * worked for a while. A wait is up to a quarter shorter than that, by chance, so that not all who wait come
 * at once. One thread.
 */
public final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double JITTER = 0.25;
    /** Two viewers who take a server from each other in turn work as long as the other waits. */
    private static final int WORKED_WAITS = 4;

    private final Duration first;
    private final DoubleSupplier chance;
    private Duration next;
    private Duration last;

    /**
     * @param first more than 0; no wait is longer than 30 s
     * @param chance from 0 to 1
     */
    public Backoff(Duration first, DoubleSupplier chance) {
        this.first = shorter(first, LONGEST);
        this.chance = chance;
        next = this.first;
        last = this.first;
    }

    Duration next() {
        last = next;
        next = shorter(next.multipliedBy(2), LONGEST);
        return Duration.ofNanos((long) (last.toNanos() * (1 - JITTER * chance.getAsDouble())));
    }

    /** @param worked how long it went well after the last wait */
    void ended(Duration worked) {
        if (worked.compareTo(last.multipliedBy(WORKED_WAITS)) > 0) {
            next = first;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
