package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkOutput;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

class ReplayedSinkTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final Mp4SinkFactory factory = new Mp4SinkFactory(Mp4Settings.DEFAULT);
    private final Screen screen = new Screen(0);
    private final Surface surface = new Surface(320, 200);
    private final Random random = new Random(1);

    ReplayedSinkTest(@TempDir Path folder) {
        this.folder = folder;
        screen.show(surface, 0);
    }

    private FrameSink open(String name) {
        FrameSink sink = factory.open(new SinkOutput(0, folder, name, false, true),
                (reason, detail, file) -> ends.add(reason + detail));
        screen.attach(sink);
        return sink;
    }

    private void frame(long timeNanos) {
        surface.fill(new Rect(random.nextInt(200), random.nextInt(100), 99, 88), random.nextInt());
        screen.endFrame(timeNanos);
    }

    @Test
    void theSameFramesMakeTheSameFile() throws Exception {
        FrameSink first = open("first");
        FrameSink second = open("second");
        for (int i = 0; i < 200; i++) {
            frame(SECOND + i * (i % 50 == 0 ? SECOND / 10 : SECOND / 60 + i * 1000L));
        }
        RecordedFile one = first.close(Duration.ofSeconds(5));
        RecordedFile two = second.close(Duration.ofSeconds(5));
        assertArrayEquals(Files.readAllBytes(one.path()), Files.readAllBytes(two.path()));
        factory.stop();
        assertEquals(List.of("CLOSED", "CLOSED"), ends);
    }

    @Test
    void everyFrameIsTaken() {
        FrameSink sink = open("all");
        for (int i = 0; i < 300; i++) {
            frame(i * SECOND / 1000);
        }
        RecordedFile file = sink.close(Duration.ofSeconds(5));
        assertEquals(300, file.progress().frames());
        assertTrue(file.complete());
        assertFalse(sink.frame(Frame.whole(0, surface, screen.pointer(), 9)));
    }

    @Test
    void aScreenAtRestIsWrittenEverySecondOfTheReplay() {
        FrameSink sink = open("rest");
        frame(0);
        frame(10 * SECOND + 1);
        assertEquals(12, sink.close(Duration.ofSeconds(5)).progress().frames());
    }

    @Test
    void aClockThatJumpsCostsNothing() {
        FrameSink sink = open("jump");
        frame(0);
        frame(TimeUnit.DAYS.toNanos(400));
        assertTrue(sink.close(Duration.ofSeconds(5)).progress().frames() < 10);
    }
}
