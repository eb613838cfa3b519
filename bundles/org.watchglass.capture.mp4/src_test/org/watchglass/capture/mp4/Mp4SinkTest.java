package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.mp4.Studio.Ended;
import org.watchglass.flow.Ticker;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;

class Mp4SinkTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Path directory;

    Mp4SinkTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void encodesAndFinalises() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        for (int n = 0; n < 3; n++) {
            studio.draw(n);
        }
        RecordedFile file = sink.close(BOUND);
        assertTrue(file.complete());
        assertEquals(3, file.progress().frames());
        assertTrue(studio.movie().finished());
        assertEquals(3, studio.movie().samples().count());
        assertEquals(EndReason.CLOSED, studio.awaitEnd().reason());
    }

    @Test
    void hammeringAFullQueueDropsAndCounts() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Studio studio = new Studio(directory, 320, 200);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Studio.stoppedBy(latch));
        int[] taken = new int[2];
        studio.screen.detach(sink);
        studio.screen.attach(frame -> {
            boolean ok = sink.frame(frame);
            taken[ok ? 1 : 0]++;
            return ok;
        });
        for (int n = 0; n < 2000; n++) {
            studio.draw(n);
        }
        assertEquals(1, latch.getCount(), "no call waited for the encoder");
        assertEquals(2000, taken[0] + taken[1]);
        assertTrue(taken[0] > 0 && taken[1] > 0, "accepted " + taken[1] + ", dropped " + taken[0]);
        latch.countDown();
        assertEquals(taken[1], sink.close(BOUND).progress().frames());
    }

    @Test
    void closeTwiceIsHarmlessAndNothingIsTakenAfterwards() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        assertEquals(sink.close(BOUND), sink.close(BOUND));
        assertEquals(1, studio.movie().samples().count());
        boolean[] taken = {true};
        studio.screen.attach(frame -> taken[0] = sink.frame(frame));
        studio.draw(2);
        assertFalse(taken[0]);
    }

    @Test
    void withoutAFrameThereIsNoFile() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        assertTrue(sink.close(BOUND).complete());
        assertFalse(Files.exists(directory.resolve("display-0.mp4")));
    }

    @Test
    void oddSizesAndChangesOfSizeStayInOneFile() throws Exception {
        Studio studio = new Studio(directory, 65, 47);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        studio.resize(131, 77);
        studio.draw(2);
        sink.close(BOUND);
        Mp4Movie movie = studio.movie();
        assertEquals(66, movie.track().width());
        assertEquals(48, movie.track().height());
        assertEquals(2, movie.samples().count());
        assertTrue(movie.samples().get(1).sync());
    }

    @Test
    void refusesAScreenThatH264CannotHold() throws Exception {
        Studio studio = new Studio(directory, 16384, 2200);
        studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        Ended end = studio.awaitEnd();
        assertEquals(EndReason.SCREEN_TOO_LARGE, end.reason());
        assertEquals(1, end.file().progress().errors());
        assertEquals("display 0 is not recorded until it is smaller:"
                + " a screen of 16384x2200 is larger than H.264 allows (139264 macroblocks)", end.detail());
        assertFalse(Files.exists(directory.resolve("display-0.mp4")));
    }

    @Test
    void aScreenThatGrowsTooLargeEndsAFinalisedFile() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        // A frame as large as that would be merged with those that still wait.
        for (int n = 1; sink.progress().frames() < 2; n++) {
            studio.draw(n);
        }
        studio.resize(16384, 2200);
        studio.draw(3);
        assertEquals(EndReason.SCREEN_TOO_LARGE, studio.awaitEnd().reason());
        assertTrue(studio.movie().finished());
        assertTrue(studio.movie().samples().count() >= 2);
        assertEquals(studio.movie().samples().count(), sink.progress().frames());
    }

    @Test
    void marksBecomeChapters() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        sink.mark("before anything was shown", System.nanoTime());
        studio.draw(1);
        long begin = System.nanoTime();
        studio.draw(2);
        sink.mark("a second later", begin + 1_000_000_000L);
        sink.close(BOUND);
        List<Mark> marks = studio.movie().marks();
        assertEquals(List.of("before anything was shown", "a second later"),
                marks.stream().map(Mark::title).toList());
        assertEquals(0, marks.get(0).ticks());
        assertEquals(Set.of("display-0.mp4"), names());
    }

    @Test
    void marksLieBesideTheFileWhileItIsRecorded() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        sink.mark("it broke", System.nanoTime());
        // What a killed process leaves is what is there now.
        assertTrue(sink.copyEnd(directory.resolve("copy.mp4"), Duration.ofMinutes(1), 1 << 20));
        assertTrue(Files.readString(directory.resolve("display-0.mp4.marks")).endsWith(" it broke\n"));
        sink.close(BOUND);
    }

    @Test
    void aDeletedFileIsNoticedAndSoIsAnotherOneOfItsName() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        Path file = directory.resolve("display-0.mp4");
        assertTrue(sink.copyEnd(directory.resolve("copy.mp4"), Duration.ofMinutes(1), 1 << 20));
        Files.delete(file);
        Files.writeString(file, "something else");
        Ended end = studio.awaitEnd();
        assertEquals(EndReason.FAILED, end.reason());
        assertTrue(end.detail().endsWith("deleted while it was recorded"), end.detail());
        assertEquals("something else", Files.readString(file));
    }

    @Test
    void rewritesTheFileForAFastStart() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(studio.output(true), Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        studio.draw(2);
        RecordedFile file = sink.close(BOUND);
        assertTrue(file.complete());
        assertEquals(Files.size(file.path()), file.progress().bytes());
        assertEquals(List.of("ftyp", "moov", "mdat"), studio.boxes());
        assertEquals(2, studio.movie().samples().count());
        assertEquals(Set.of("display-0.mp4"), names());
    }

    @Test
    void isCompleteWithoutTheRewriteIfThereIsNoTime() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(
                studio.output(true), Mp4Settings.DEFAULT, Studio.stoppedBy(latch));
        studio.draw(1);
        assertFalse(sink.close(Duration.ofMillis(2)).complete());
        latch.countDown();
        assertTrue(studio.awaitEnd().file().complete());
        assertEquals(List.of("ftyp", "mdat", "moov"), studio.boxes());
        assertEquals(Set.of("display-0.mp4"), names());
    }

    private Set<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void failsInOneLineWhereItCannotWrite() throws Exception {
        Studio studio = new Studio(directory.resolve("missing"), 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        Ended end = studio.awaitEnd();
        assertEquals(EndReason.FAILED, end.reason());
        assertEquals(1, end.detail().lines().count());
        assertFalse(sink.close(BOUND).complete());
    }

    @Test
    void aClosingSinkInAHurryStillWritesTheLastPicture() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Studio.stoppedBy(latch));
        for (int n = 0; n < 6; n++) {
            studio.draw(n);
        }
        assertFalse(sink.close(Duration.ofMillis(2)).complete());
        latch.countDown();
        Ended end = studio.awaitEnd();
        assertTrue(end.file().complete());
        assertTrue(end.file().progress().frames() <= 6);
        assertTrue(studio.movie().finished());
    }

    @Test
    void copiesItsEndWhileItRecordsAndAfterItWasClosed() throws Exception {
        Studio studio = new Studio(directory, 64, 64);
        FrameSink sink = studio.start(Mp4Settings.DEFAULT, Ticker.SYSTEM);
        studio.draw(1);
        studio.draw(2);
        Path during = directory.resolve("during.mp4");
        assertTrue(sink.copyEnd(during, Duration.ofMinutes(1), 1 << 20));
        studio.draw(3);
        sink.close(BOUND);
        Path after = directory.resolve("after.mp4");
        assertTrue(sink.copyEnd(after, Duration.ofMinutes(1), 1 << 20));
        assertEquals(List.of(2, 3), List.of(samples(during), samples(after)));
    }

    private static int samples(Path file) throws IOException {
        try (Mp4Reader reader = Mp4Reader.open(file)) {
            return reader.movie().finished() ? reader.movie().samples().count() : -1;
        }
    }
}
