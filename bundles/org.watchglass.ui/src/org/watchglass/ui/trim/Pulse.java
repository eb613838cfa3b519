package org.watchglass.ui.trim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<String, Pings> pings = new HashMap<>();

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
     * The server has asked on a channel whether anybody is there.
     *
     * @param count how often until now
     * @param nanos when the last time was, on any clock that runs on
     */
    void ping(String channel, long count, long nanos) {
        Pings before = pings.getOrDefault(channel, Pings.NONE);
        if (count != before.count) {
            // Fewer are those of another console.
            double seconds = before.count == 0 || count < before.count
                    ? 0 : (nanos - before.lastNanos) / 1e9 / (count - before.count);
            pings.put(channel, new Pings(count, nanos, seconds));
        }
    }

    /** Between two pings of the channel that had the last one; 0 as long as that is not known. */
    double pingSeconds() {
        return pings.values().stream()
                .filter(channel -> channel.seconds > 0)
                .max(Comparator.comparingLong(Pings::lastNanos))
                .map(Pings::seconds)
                .orElse(0.0);
    }

    /** Forgets the console: the next sample is the first of another one. */
    void clear() {
        samples = 0;
        framesPerSecond = 0;
        pings.clear();
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

    /** Of one channel; others go by a rhythm of their own, or are pinged only when they open. */
    private record Pings(long count, long lastNanos, double seconds) {
        static final Pings NONE = new Pings(0, 0, 0);
    }
}
