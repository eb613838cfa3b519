package org.watchglass.capture.mp4;

import java.util.function.LongSupplier;

/**
 * Keeps a worker that nobody asked for out of the way: above a tenth of a core it takes five pictures a
 * second. Confined to that worker.
 */
final class LoadLimit {
    static final long SLOW_NANOS = 200_000_000;
    private static final double MOST = 0.1;
    private static final long WINDOW_NANOS = 1_000_000_000;

    private final LongSupplier cpuNanos;
    private long windowStart = Long.MIN_VALUE;
    private long cpuStart;
    private long offeredStart;
    private int pictures;
    private boolean slow;

    /** @param cpuNanos CPU time of the calling thread so far */
    LoadLimit(LongSupplier cpuNanos) {
        this.cpuNanos = cpuNanos;
    }

    /**
     * A picture was encoded.
     *
     * @param offered how many frames have been offered in all
     */
    void encoded(long nowNanos, long offered) {
        pictures++;
        if (windowStart == Long.MIN_VALUE) {
            begin(nowNanos, offered);
        } else if (nowNanos - windowStart >= WINDOW_NANOS) {
            long frames = Math.max(pictures, offered - offeredStart);
            double cpu = (double) (cpuNanos.getAsLong() - cpuStart) / (nowNanos - windowStart);
            // What it would be if each frame were encoded by itself.
            slow = cpu * frames / pictures > MOST;
            begin(nowNanos, offered);
        }
    }

    /** How long after a picture the next one may be encoded. */
    long pauseNanos() {
        return slow ? SLOW_NANOS : 0;
    }

    private void begin(long nowNanos, long offered) {
        windowStart = nowNanos;
        offeredStart = offered;
        cpuStart = cpuNanos.getAsLong();
        pictures = 0;
    }
}
