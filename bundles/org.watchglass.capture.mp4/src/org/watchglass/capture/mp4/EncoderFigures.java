package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.watchglass.renderer.FrameQueue;

/**
 * How a sink's last pictures fared, for reports: tells an encoder that is too slow from a disk that is. Told
 * by the sink's worker, read by any thread; the monitor guards all fields.
 */
final class EncoderFigures {
    private static final int SIZE = 256;
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final double MILLION = 1e6;

    /** The last values of something, and when each came. */
    private static final class Recent {
        private final long[] values = new long[SIZE];
        private final long[] times = new long[SIZE];
        private int count;

        void add(long value, long nanoTime) {
            values[count % SIZE] = value;
            times[count % SIZE] = nanoTime;
            count++;
        }

        /** In ascending order, those of the last time. */
        long[] sorted(long now) {
            return Arrays.stream(indices(now)).mapToLong(index -> values[index]).sorted().toArray();
        }

        /** How long all of them took, of the time from the first one's beginning to the last one's end. */
        double share(long now) {
            int[] all = indices(now);
            if (all.length < 2) {
                return 0;
            }
            long from = 0;
            long to = Long.MIN_VALUE;
            long sum = 0;
            for (int index : all) {
                from = Math.min(from, times[index] - values[index] - now);
                to = Math.max(to, times[index] - now);
                sum += values[index];
            }
            return sum / (double) Math.max(1, to - from);
        }

        private int[] indices(long now) {
            int[] all = new int[Math.min(count, SIZE)];
            Arrays.setAll(all, index -> index);
            return Arrays.stream(all).filter(index -> now - times[index] <= WINDOW_NANOS).toArray();
        }
    }

    private final Recent encodeNanos = new Recent();
    private final Recent ageNanos = new Recent();
    private final Recent writeNanos = new Recent();
    private int width;
    private int height;

    /**
     * A picture was coded.
     *
     * @param age since its newest frame was handed over
     */
    synchronized void encoded(int pictureWidth, int pictureHeight, long tookNanos, long age, long nanoTime) {
        width = pictureWidth;
        height = pictureHeight;
        encodeNanos.add(tookNanos, nanoTime);
        ageNanos.add(age, nanoTime);
    }

    /** What was coded went to the file. */
    synchronized void written(long tookNanos, long nanoTime) {
        writeNanos.add(tookNanos, nanoTime);
    }

    /**
     * What is known now.
     *
     * @param queue that the sink takes its frames from
     */
    synchronized JsonObject json(String sink, FrameQueue queue, long nanoTime) {
        JsonObject json = new JsonObject();
        json.addProperty("sink", sink);
        json.addProperty("frames_waiting", queue.waiting());
        json.addProperty("frames_offered", queue.offered());
        json.addProperty("frames_dropped", queue.dropped());
        json.addProperty("width", width);
        json.addProperty("height", height);
        json.addProperty("encoder_busy_share", Math.round(100 * encodeNanos.share(nanoTime)) / 100.0);
        json.addProperty("writer_busy_share", Math.round(100 * writeNanos.share(nanoTime)) / 100.0);
        json.add("encode_millis", spread(encodeNanos.sorted(nanoTime)));
        json.add("write_millis", spread(writeNanos.sorted(nanoTime)));
        json.add("age_millis", spread(ageNanos.sorted(nanoTime)));
        return json;
    }

    private static JsonObject spread(long... sorted) {
        JsonObject json = new JsonObject();
        json.addProperty("count", sorted.length);
        if (sorted.length > 0) {
            json.addProperty("median", millis(sorted[sorted.length / 2]));
            json.addProperty("p99", millis(sorted[sorted.length * 99 / 100]));
            json.addProperty("max", millis(sorted[sorted.length - 1]));
        }
        return json;
    }

    private static double millis(long nanos) {
        return Math.round(100 * nanos / MILLION) / 100.0;
    }
}
