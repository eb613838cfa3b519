package org.watchglass.spice.connection;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment until which something must be done, however many steps it takes. Any thread. */
public final class Deadline {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    public static Deadline in(Duration bound) {
        return new Deadline(System.nanoTime() + bound.toNanos());
    }

    /** 0 when it is over. */
    public long remainingNanos() {
        return Math.max(0, endNanos - System.nanoTime());
    }

    /** What is left as a socket wants it, rounded up: at least 1. */
    int socketMillis() throws SocketTimeoutException {
        long left = remainingNanos();
        if (left == 0) {
            throw new SocketTimeoutException("deadline");
        }
        return (int) Math.min(Integer.MAX_VALUE, (left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
}
