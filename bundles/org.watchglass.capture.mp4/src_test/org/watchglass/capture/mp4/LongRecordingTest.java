package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.Sample;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** A day, in a time that passes only while the worker waits. */
class LongRecordingTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 24 * 3600 * SECOND;
    /** Reading takes as long as the file is, so a look is rare. */
    private static final long LOOK = 7001 * SECOND;
    private static final double TICKS = 90_000;

    /** The disk's time does not pass with the worker's. */
    private static final Mp4Settings SELDOM_FORCED =
            Mp4Settings.DEFAULT.withForceInterval(Duration.ofDays(2));

    private final Random random = new Random(20240229);
    private final Path file;
    private final Studio studio;
    private final List<Long> drawn = new ArrayList<>();
    private final List<Double> behind = new ArrayList<>();
    /** Not 0: the clock's origin means nothing. */
    private final long origin = -5 * SECOND;

    private long now = origin;
    private long next = origin;
    private long nextLook = origin + LOOK;

    LongRecordingTest(@TempDir Path directory) {
        file = directory.resolve("display-0.mp4");
        studio = new Studio(directory, 48, 32);
    }

    @Test
    void timesAreExactAndTheFileIsNeverMoreThanASecondBehind() throws Exception {
        Mp4Sink sink = new Mp4Sink(studio.output(), null, SELDOM_FORCED, () -> now, this::take);
        studio.screen.attach(sink);
        sink.run(studio);
        Mp4Movie movie = studio.movie();
        assertEquals(List.of(), missing(movie));
        assertEquals(DAY / 1e9, movie.samples().duration() / TICKS, 0.001);
        assertTrue(behind.size() > 10, () -> "looked " + behind.size() + " times");
        assertTrue(behind.stream().allMatch(seconds -> seconds <= 1.0), behind::toString);
        assertEquals(1.0, longestSample(movie), 0.001);
    }

    /** Draws when it is time, sleeps when it is not, and ends the day. */
    private boolean take(FrameQueue queue, Picture picture, long timeoutNanos) {
        long until = now + Math.min(timeoutNanos, DAY);
        if (now >= origin + DAY) {
            queue.close();
        } else if (next <= until) {
            now = Math.max(now, next);
            studio.draw(drawn.size(), now);
            drawn.add(now);
            next = Math.min(origin + DAY, now + gap());
        } else {
            now = until;
        }
        if (now > nextLook) {
            look();
            nextLook += LOOK;
        }
        return queue.take(picture, 0);
    }

    /** Bursts with pauses between them, from milliseconds to hours, never a whole number of anything. */
    private long gap() {
        int kind = random.nextInt(1000);
        if (kind < 990) {
            return 1 + random.nextLong(SECOND / 30);
        }
        return kind < 998 ? random.nextLong(90 * SECOND) : random.nextLong(4 * 3600 * SECOND);
    }

    private void look() {
        try (Mp4Reader reader = Mp4Reader.open(file)) {
            behind.add((now - origin) / 1e9 - reader.movie().samples().duration() / TICKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drawn frames, in seconds, that the file does not have to the millisecond. */
    private List<Double> missing(Mp4Movie movie) throws IOException {
        List<Double> missing = new ArrayList<>();
        int sample = 0;
        for (long time : drawn) {
            double seconds = (time - drawn.get(0)) / 1e9;
            while (sample < movie.samples().count() - 1
                    && movie.samples().get(sample).time() / TICKS < seconds - 0.0005) {
                sample++;
            }
            if (Math.abs(movie.samples().get(sample).time() / TICKS - seconds) > 0.0005) {
                missing.add(seconds);
            }
        }
        return missing;
    }

    private static double longestSample(Mp4Movie movie) {
        double longest = 0;
        for (int i = 0; i + 1 < movie.samples().count(); i++) {
            Sample sample = movie.samples().get(i);
            longest = Math.max(longest, (movie.samples().get(i + 1).time() - sample.time()) / TICKS);
        }
        return longest;
    }
}
