package org.watchglass.demo;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleProvider;

/**
 * The SPICE client's service, which comes and goes. Any thread. The monitor guards {@code provider}.
 */
final class SpiceClient {
    private @Nullable ConsoleProvider provider;

    synchronized void add(ConsoleProvider arrived) {
        provider = arrived;
        notifyAll();
    }

    /** Another one may have arrived already. */
    synchronized void remove(ConsoleProvider leaving) {
        if (provider == leaving) {
            provider = null;
        }
    }

    /** Waits a little: bundles start one after the other. */
    synchronized ConsoleProvider await(Duration patience) throws ConsoleException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (provider == null && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        ConsoleProvider present = provider;
        if (present == null) {
            throw new ConsoleException(
                    ConsoleException.Kind.UNREACHABLE,
                    "the demo guest needs the SPICE client: start the bundle org.watchglass.spice",
                    null);
        }
        return present;
    }
}
