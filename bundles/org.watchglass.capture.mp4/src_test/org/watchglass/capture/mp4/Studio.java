package org.watchglass.capture.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkOutput;
import org.watchglass.flow.Ticker;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/** A screen, a sink that records it, and what became of it. */
final class Studio implements SinkListener {
    record Ended(EndReason reason, String detail, RecordedFile file) {}

    final Screen screen = new Screen(0);
    final BlockingQueue<@Nullable Ended> ended = new LinkedBlockingQueue<>();
    private final Path directory;
    Surface surface;

    Studio(Path directory, int width, int height) {
        this.directory = directory;
        surface = new Surface(width, height);
        screen.show(surface, System.nanoTime());
    }

    SinkOutput output() {
        return output(false);
    }

    SinkOutput output(boolean fastStart) {
        return new SinkOutput(0, directory, "display-0", fastStart);
    }

    void resize(int width, int height) {
        surface = new Surface(width, height);
        screen.show(surface, System.nanoTime());
    }

    /** Draws something that differs from what was there, and ends the frame. */
    void draw(int n) {
        draw(n, System.nanoTime());
    }

    void draw(int n, long timeNanos) {
        surface.fill(new Rect(n % surface.width(), n % 13, 9, 9), n * 0x010305 + 1);
        screen.endFrame(timeNanos);
    }

    Ended awaitEnd() throws InterruptedException {
        @Nullable Ended end = ended.poll(20, TimeUnit.SECONDS);
        if (end == null) {
            throw new AssertionError("the sink did not end");
        }
        return end;
    }

    Mp4Movie movie() throws IOException {
        try (Mp4Reader reader = Mp4Reader.open(directory.resolve("display-0.mp4"))) {
            return reader.movie();
        }
    }

    /** The types of the boxes at the top level. */
    List<String> boxes() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(directory.resolve("display-0.mp4")));
        List<String> types = new ArrayList<>();
        while (file.hasRemaining()) {
            int begin = file.position();
            long size = Integer.toUnsignedLong(file.getInt());
            byte[] type = new byte[4];
            file.get(type);
            types.add(new String(type, StandardCharsets.US_ASCII));
            file.position(begin + (int) (size == 1 ? file.getLong() : size));
        }
        return types;
    }

    /** A clock that stops every worker until the latch opens; the drawing thread does not look at it. */
    static Ticker stoppedBy(CountDownLatch latch) {
        Thread test = Thread.currentThread();
        return () -> {
            if (Thread.currentThread() != test) {
                await(latch);
            }
            return System.nanoTime();
        };
    }

    /** Runs a sink on a thread of its own, as the factory does. */
    FrameSink start(Mp4Settings settings, Ticker ticker) {
        return start(output(), settings, ticker);
    }

    FrameSink start(SinkOutput output, Mp4Settings settings, Ticker ticker) {
        Mp4Sink sink = new Mp4Sink(output, null, settings, ticker);
        Thread worker = new Thread(() -> sink.run(this), "mp4 test");
        worker.setDaemon(true);
        worker.start();
        screen.attach(sink);
        return sink;
    }

    @Override
    public void ended(EndReason reason, String detail, RecordedFile file) {
        ended.add(new Ended(reason, detail, file));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
