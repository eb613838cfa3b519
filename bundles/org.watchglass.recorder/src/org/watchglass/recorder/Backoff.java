package org.watchglass.recorder;

import java.time.Duration;

/**
 * How long to wait before the next try: 1, 2, 4 … 30 s, from the start again after something has worked for a
 * while.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    /** @param worked how long the last try lasted */
    void ended(Duration worked) {
        if (worked.compareTo(LONGEST) > 0) {
            next = FIRST;
        }
    }
}
