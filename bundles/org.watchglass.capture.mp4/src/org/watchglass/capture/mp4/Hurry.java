package org.watchglass.capture.mp4;

import java.time.Duration;
import org.watchglass.flow.Ticker;

/**
 * A moment after which the worker no longer encodes frame by frame: a flag that it reads between frames,
 * because interrupting a thread in a file write would close the file.
 */
final class Hurry {
    private static final long NEVER = Long.MAX_VALUE;

    private final Ticker ticker;
    private final long origin;
    private volatile long sinceOrigin = NEVER;

    Hurry(Ticker ticker) {
        this.ticker = ticker;
        this.origin = ticker.nanoTime();
    }

    /** Any thread. The earliest moment counts. */
    synchronized void after(Duration delay) {
        sinceOrigin = Math.min(sinceOrigin, ticker.nanoTime() - origin + delay.toNanos());
    }

    boolean isNow() {
        return ticker.nanoTime() - origin >= sinceOrigin;
    }
}
