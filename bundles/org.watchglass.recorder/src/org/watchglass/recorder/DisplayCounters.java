package org.watchglass.recorder;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** What is counted of one display: written by its drawing worker, read by anybody. */
final class DisplayCounters {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicHistogram handOverNanos = new AtomicHistogram(LONGEST_NANOS, 2);
    private volatile int width;
    private volatile int height;

    void offered(boolean taken, long nanos, int frameWidth, int frameHeight) {
        offered.incrementAndGet();
        if (!taken) {
            dropped.incrementAndGet();
        }
        handOverNanos.recordValue(Math.max(0, Math.min(nanos, LONGEST_NANOS)));
        width = frameWidth;
        height = frameHeight;
    }

    long offered() {
        return offered.get();
    }

    long dropped() {
        return dropped.get();
    }

    /** 0 before the first frame. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A copy that no longer changes. */
    Histogram handOverNanos() {
        return handOverNanos.copy();
    }
}
