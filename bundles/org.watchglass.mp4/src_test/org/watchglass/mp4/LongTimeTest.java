package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Days of recording with bursts and idle gaps, in simulated time. */
class LongTimeTest {
    private static final long MILLI = 1_000_000;
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    private static final long FRAGMENT = 500 * MILLI;

    /** So that nothing is a round number. */
    private static final long ORIGIN = 123_456_789_012_345L;

    private final Random random = new Random(5);
    private final MemoryStore store = new MemoryStore();
    private long[] shown = new long[1 << 18];
    private int count;

    @Test
    void keepsTheTimeOfEachPictureToTheTick() throws IOException {
        HybridMp4Writer writer = record(2 * DAY, 1);
        assertExact(1);
        writer.finish(VideoTrack.ticks(2 * DAY));
        assertExact(1);
    }

    @Test
    void keepsMillisecondsExactly() throws IOException {
        HybridMp4Writer writer = record(2 * DAY, MILLI);
        assertExact(0);
        writer.finish(VideoTrack.ticks(2 * DAY));
        assertExact(0);
        try (var reader = new Mp4Reader(store)) {
            assertEquals(2 * 24 * 3600L * VideoTrack.TIMESCALE, reader.movie().samples().duration());
        }
    }

    /** Pictures at any multiple of {@code step} nanoseconds: 30 a second in bursts, else every second. */
    private HybridMp4Writer record(long length, long step) throws IOException {
        var fragmenter = new Fragmenter(Film.TRACK);
        var writer = new HybridMp4Writer(store, fragmenter.init());
        long flushed = 0;
        for (long time = 0; time < length; time += gap() / step * step) {
            fragmenter.add(Film.sample(count), Film.sample(count).length, ticks(ORIGIN + time),
                    count % 300 == 0);
            shown[count++] = time;
            if (time - flushed >= FRAGMENT) {
                writer.append(fragmenter.flush(ticks(ORIGIN + time) + 1).bytes());
                flushed = time;
            }
        }
        if (!fragmenter.isEmpty()) {
            writer.append(fragmenter.flush(0).bytes());
        }
        return writer;
    }

    /** As the recorder counts them: from its first picture. */
    private static long ticks(long nanos) {
        return VideoTrack.ticks(nanos - ORIGIN);
    }

    private long gap() {
        if (random.nextInt(100_000) == 0) {
            return TimeUnit.HOURS.toNanos(1) + random.nextInt(); // a guest that was stopped
        }
        return count % 1000 < 100 ? 33 * MILLI + random.nextInt(1_000_000)
                : 1000 * MILLI + random.nextInt(999_999);
    }

    /** @param bound how many ticks a picture may be early: it is shown in the tick in which it came */
    private void assertExact(int bound) throws IOException {
        try (var reader = new Mp4Reader(store)) {
            SampleTable samples = reader.movie().samples();
            assertEquals(count, samples.count());
            assertTrue(count > 100_000, "pictures: " + count);
            for (int i = 0; i < count; i++) {
                // In ninths of a nanosecond, of which a tick has 100000: nothing is rounded here.
                long early = shown[i] * 9 - samples.get(i).time() * 100_000;
                assertTrue(early >= 0 && early <= bound * 99_999L,
                        () -> "early by " + early + " / 100000 ticks");
            }
        }
    }
}
