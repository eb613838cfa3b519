package org.watchglass.recorder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the recorder's thread is to do. */
final class Await {
    private static final long BOUND_SECONDS = 20;

    private Await() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come true within " + BOUND_SECONDS + " s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
