package org.watchglass.capture.pcap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.watchglass.flow.Ticker;

/**
 * What time of day a moment of the monotonic clock was. Between two of its settings both clocks run alike, so
 * that times in a file never go back. One thread.
 */
final class WallClock {
    /** The clocks may be that far apart before it is set anew: somebody has set the time, or slept. */
    private static final long TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final InstantSource clock;
    private final Ticker ticker;
    private long offset;

    WallClock(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        offset = measured();
    }

    /** Nanoseconds since 1970. */
    long at(long nanoTime) {
        return nanoTime + offset;
    }

    /** Since 1970, of the monotonic clock's zero. */
    long offset() {
        return offset;
    }

    /** Sets it if need be. Returns whether it was. */
    boolean set() {
        long now = measured();
        boolean differs = Math.abs(now - offset) > TOLERANCE_NANOS;
        offset = differs ? now : offset;
        return differs;
    }

    private long measured() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - ticker.nanoTime();
    }
}
