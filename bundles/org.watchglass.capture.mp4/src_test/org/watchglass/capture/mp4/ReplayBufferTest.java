package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.SampleTable;

class ReplayBufferTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long SECOND = 1_000_000_000;
    private static final long ENOUGH = 1 << 30;

    private final Mp4SinkFactory factory = new Mp4SinkFactory(Mp4Settings.DEFAULT);
    private final Path directory;
    private final Studio studio;

    ReplayBufferTest(@TempDir Path directory) {
        this.directory = directory;
        this.studio = new Studio(directory, 320, 200);
    }

    @AfterEach
    void stop() {
        factory.stop();
    }

    @Test
    void savesWhatWasShownAndGoesOn() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        FrameSink sink = buffer.open(studio);
        studio.screen.attach(sink);
        studio.draw(1);
        save(buffer, "first.mp4");
        studio.draw(2);
        save(buffer, "second.mp4");
        assertEquals(1, movie("first.mp4").samples().count());
        assertEquals(2, movie("second.mp4").samples().count());
        assertTrue(movie("second.mp4").finished());
        assertTrue(movie("second.mp4").samples().get(0).sync());
        assertFalse(Files.exists(directory.resolve("display-0.mp4")), "no file was asked for");
        assertTrue(sink.close(BOUND).complete());
        assertEquals(EndReason.CLOSED, studio.awaitEnd().reason());
    }

    @Test
    void nothingShownIsNothingSaved() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        buffer.open(studio);
        assertTrue(hold(buffer).isEmpty());
        assertThrows(IOException.class, () -> save(buffer, "none.mp4"));
        assertEquals(List.of(), files());
    }

    @Test
    void keepsTheLastMinuteAndLetsTheRestGo() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        studio.screen.attach(buffer.open(studio));
        long now = System.nanoTime();
        drawFor(buffer, 300, now - 300 * SECOND);
        save(buffer, "minute.mp4");
        double seconds = seconds("minute.mp4");
        assertTrue(seconds >= 60 && seconds <= 71, "seconds: " + seconds);
        SampleTable samples = movie("minute.mp4").samples();
        long keys = IntStream.range(0, samples.count()).filter(i -> samples.get(i).sync()).count();
        assertTrue(keys >= 4 && keys <= 6, "key frames, which are expensive: " + keys);
        hold(buffer).save(directory.resolve("ten.mp4"), Duration.ofSeconds(10), ENOUGH);
        double few = seconds("ten.mp4");
        assertTrue(few >= 10 && few <= 21, "seconds: " + few);
    }

    @Test
    void keepsNoMoreBytesThanItMay() throws Exception {
        long most = 40_000;
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(Duration.ofHours(1), most));
        studio.screen.attach(buffer.open(studio));
        drawFor(buffer, 300, System.nanoTime() - 300 * SECOND);
        assertTrue(buffer.bytes() <= most, "bytes: " + buffer.bytes());
        save(buffer, "little.mp4");
        assertTrue(movie("little.mp4").samples().get(0).sync());
        hold(buffer).save(directory.resolve("less.mp4"), Duration.ofHours(1), most / 4);
        assertTrue(Files.size(directory.resolve("less.mp4")) < Files.size(directory.resolve("little.mp4")));
    }

    @Test
    void aScreenThatRestsForHoursIsNotSavedForHours() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        studio.screen.attach(buffer.open(studio));
        studio.draw(1, System.nanoTime() - 5 * 3600 * SECOND);
        studio.draw(2, System.nanoTime() - 4 * 3600 * SECOND);
        save(buffer, "rest.mp4");
        assertEquals(70, seconds("rest.mp4"), 1);
    }

    @Test
    void oneEncodingFillsFileAndBuffer() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        FrameSink alone = buffer.open(studio);
        studio.screen.attach(alone);
        studio.draw(1);
        assertEquals(1, count(buffer));
        studio.screen.detach(alone);
        FrameSink recorded = buffer.open(studio.output(), studio);
        studio.screen.attach(recorded);
        studio.draw(2);
        studio.draw(3);
        save(buffer, "both.mp4");
        recorded.close(BOUND);
        alone.close(BOUND);
        assertArrayEquals(sample("display-0.mp4", 1), sample("both.mp4", 2));
        assertTrue(movie("both.mp4").samples().get(1).sync(), "the second encoder began with a key frame");
    }

    @Test
    void whatIsHeldStaysWhenTheBufferLetsItGo() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        studio.screen.attach(buffer.open(studio));
        studio.draw(1);
        studio.draw(2);
        ReplayBuffer.Moment moment = hold(buffer);
        studio.draw(3);
        buffer.close();
        assertTrue(hold(buffer).isEmpty());
        moment.save(directory.resolve("held.mp4"), MINUTE, ENOUGH);
        assertEquals(2, movie("held.mp4").samples().count());
        assertTrue(moment.bytes() > 0);
    }

    @Test
    void aFactoryThatStopsEndsItsSinks() throws Exception {
        ReplayBuffer buffer = factory.openReplayBuffer(0, new ReplayLimits(MINUTE, ENOUGH));
        studio.screen.attach(buffer.open(studio));
        studio.draw(1);
        factory.stop();
        assertEquals(EndReason.WITHDRAWN, studio.awaitEnd().reason());
        save(buffer, "after.mp4");
        assertEquals(1, movie("after.mp4").samples().count());
    }

    /** Two frames a second; what a buffer gets at once would be merged. */
    private void drawFor(ReplayBuffer buffer, int seconds, long fromNanos) throws Exception {
        for (int n = 0; n < 2 * seconds; n++) {
            studio.draw(n, fromNanos + n * SECOND / 2);
            hold(buffer);
        }
    }

    private static ReplayBuffer.Moment hold(ReplayBuffer buffer) throws Exception {
        return buffer.hold(System.nanoTime()).get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    private void save(ReplayBuffer buffer, String name) throws Exception {
        hold(buffer).save(directory.resolve(name), MINUTE, ENOUGH);
    }

    private int count(ReplayBuffer buffer) throws Exception {
        Path file = directory.resolve("count.mp4");
        hold(buffer).save(file, MINUTE, ENOUGH);
        int count = movie("count.mp4").samples().count();
        Files.delete(file);
        return count;
    }

    private Mp4Movie movie(String name) throws IOException {
        try (Mp4Reader reader = Mp4Reader.open(directory.resolve(name))) {
            return reader.movie();
        }
    }

    private byte[] sample(String name, int index) throws IOException {
        try (Mp4Reader reader = Mp4Reader.open(directory.resolve(name))) {
            return reader.read(index);
        }
    }

    private double seconds(String name) throws IOException {
        return movie(name).samples().duration() / 90_000.0;
    }

    private List<String> files() throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}
