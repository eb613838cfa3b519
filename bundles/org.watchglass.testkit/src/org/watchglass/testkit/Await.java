package org.watchglass.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions, always with a bound. */
public final class Await {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long STEP_NANOS = 2_000_000;

    private Await() {}

    /** @throws AssertionError if {@code condition} does not come true within 30 s */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, BOUND, condition);
    }

    public static void until(String what, Duration bound, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + bound.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
