package org.watchglass.product;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.watchglass.testkit.Image;

/** Waits for screens that have come to rest. */
final class Rest {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(100);

    private Rest() {}

    /** The picture that has not changed for a second. */
    static Image of(Callable<Image> screen) throws Exception {
        long start = System.nanoTime();
        long since = start;
        Image still = screen.call();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            if (System.nanoTime() - start > BOUND.toNanos()) {
                throw new AssertionError(
                        "the screen did not come to rest within " + BOUND.toSeconds() + " s");
            }
            LockSupport.parkNanos(STEP.toNanos());
            Image next = screen.call();
            if (!isSame(still, next)) {
                still = next;
                since = System.nanoTime();
            }
        }
        return still;
    }

    private static boolean isSame(Image a, Image b) {
        return a.width() == b.width() && Arrays.equals(a.rgb(), b.rgb());
    }
}
