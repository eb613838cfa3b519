package org.watchglass.ui.trim;

import org.watchglass.remote.ConsoleStatistics;

/** What a console's counters have done from second to second. For one thread. */
final class Pulse {
    /** As many seconds are kept. */
    static final int SECONDS = 60;

    private final long[] bytesPerSecond = new long[SECONDS];
    private int samples;
    private long lastNanos;
    private long lastBytes;
    private long lastFrames;
    private double framesPerSecond;
    private long gaps;
    private long pings;
    private long lastPingNanos;
    private double pingSeconds;

    /**
     * @param frames that were shown until now
     * @param nanos when that was, on any clock that runs on
     */
    void sample(ConsoleStatistics statistics, long frames, long nanos) {
        long bytes = sum(statistics.bytesReceived().values());
        gaps = sum(statistics.protocolGaps().values());
        double seconds = (nanos - lastNanos) / 1e9;
        // Counters that go back are those of another console.
        if (samples > 0 && seconds > 0 && bytes >= lastBytes && frames >= lastFrames) {
            framesPerSecond = (frames - lastFrames) / seconds;
            bytesPerSecond[(samples - 1) % SECONDS] = Math.round((bytes - lastBytes) / seconds);
            samples++;
        } else if (samples == 0 || bytes < lastBytes || frames < lastFrames) {
            clear();
            samples = 1;
        }
        lastNanos = nanos;
        lastBytes = bytes;
        lastFrames = frames;
    }

    /**
     * The server has asked whether anybody is there.
     *
     * @param count how often until now
     * @param nanos when the last time was, on any clock that runs on
     */
    void ping(long count, long nanos) {
        if (pings > 0 && count > pings) {
            pingSeconds = (nanos - lastPingNanos) / 1e9 / (count - pings);
        }
        pings = count;
        lastPingNanos = nanos;
    }

    /** Between two pings; 0 as long as that is not known. */
    double pingSeconds() {
        return pingSeconds;
    }

    /** Forgets the console: the next sample is the first of another one. */
    void clear() {
        samples = 0;
        framesPerSecond = 0;
        pings = 0;
        pingSeconds = 0;
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    double framesPerSecond() {
        return framesPerSecond;
    }

    /** What the console could not show as it should. */
    long gaps() {
        return gaps;
    }

    /** How many seconds of bandwidth there are. */
    int size() {
        return Math.max(0, Math.min(SECONDS, samples - 1));
    }

    /** @param ago seconds, less than {@link #size} */
    long bytesPerSecond(int ago) {
        return ago >= size() ? 0 : bytesPerSecond[(samples - 2 - ago) % SECONDS];
    }
}
