package org.watchglass.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.mp4.Mp4SinkFactory;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/**
 * What a recording costs the thread that draws, sixty frames a second, and what memory it holds: the real
 * MP4 recorder, and beside it the naive design, which copies the whole frame and queues the copy.
 */
final class HandOver {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long FRAME_NANOS = 1_000_000_000 / 60;
    private static final int MEASURED = 600;
    /** A copy is compiled from the start. */
    private static final int NAIVE_WARM_UP = 100;
    private static final String ROW = "| %-12s | %-18s | %8s | %8s | %8s | %8s | %8s | %7s | %6s |%n";

    private final String name;
    private final Bench.Size size;
    private final Scene scene;
    /**
     * So many frames as fast as they can be drawn, more than are encoded: until the virtual machine has
     * compiled everything.
     */
    private final int warmUp;

    private HandOver(String name, int warmUp, Bench.Size size) {
        this.name = name;
        this.size = size;
        this.scene = Scenes.make(name, size.width, size.height);
        this.warmUp = warmUp;
    }

    /** Prints a table for screens of that size. */
    static void run(Bench.Size size) throws IOException {
        System.out.printf("%n%s, microseconds on the thread that draws, 60 frames a second%n%n", size.title);
        System.out.printf(ROW, "scene", "design", "median", "p99", "max", "CPU med.", "CPU p99", "B/frame",
                "merged");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        yardsticks(size);
        new HandOver("typing", 20_000, size).run();
        new HandOver("everything", 500, size).run();
    }

    private void run() throws IOException {
        naive();
        recorded();
    }

    /** What the machine can do at best, now. */
    private static void yardsticks(Bench.Size size) {
        int[] from = new int[size.width * size.height];
        int[] to = new int[from.length];
        Latencies copy = new Latencies(MEASURED);
        for (int i = 0; i < MEASURED; i++) {
            copy.time(() -> System.arraycopy(from, 0, to, 0, from.length));
        }
        print("(yardstick)", "a bare copy", copy, 0);
        Thread sleeper = new Thread(() -> {
            while (!Thread.interrupted()) {
                LockSupport.park();
            }
        });
        sleeper.start();
        Latencies wake = new Latencies(MEASURED);
        for (int i = 0; i < MEASURED; i++) {
            LockSupport.parkNanos(1_000_000);
            wake.time(() -> LockSupport.unpark(sleeper));
        }
        print("(yardstick)", "waking a thread", wake, 0);
        sleeper.interrupt();
    }

    private void recorded() throws IOException {
        Path folder = Files.createTempDirectory("watchglass-bench");
        Stage stage = begin();
        long before = liveBytes();
        FrameSink sink = new Mp4SinkFactory(new DefaultMp4Config())
                .open(new SinkOutput(0, folder, "display-0"), (reason, detail, file) -> {});
        Timed timed = new Timed(sink);
        stage.attach(timed);
        warmUp(stage, warmUp / 2);
        timed.forget();
        warmUp(stage, warmUp / 2);
        print(name, "ours, flat out", timed);
        timed.forget();
        long worker = workerId();
        long allocated = THREADS.getThreadAllocatedBytes(worker);
        long frames = sink.progress().frames();
        long written = sink.progress().bytes();
        play(stage);
        allocated = THREADS.getThreadAllocatedBytes(worker) - allocated;
        frames = Math.max(1, sink.progress().frames() - frames);
        written = sink.progress().bytes() - written;
        print(name, "ours", timed);
        System.out.printf("%n  recorder's thread, bytes a frame (%d frames): %d allocated, %d written; "
                + "allocated in taking and encoding alone: %d; memory held: %.0f MB%n%n", frames,
                allocated / frames, written / frames, encoderAllocation(),
                (liveBytes() - before) / 1048576.0);
        Files.delete(sink.close(Duration.ofSeconds(30)).path());
        Files.delete(folder);
    }

    private void naive() {
        Stage stage = begin();
        try (NaiveSink sink = new NaiveSink()) {
            Timed timed = new Timed(sink);
            stage.attach(timed);
            warmUp(stage, NAIVE_WARM_UP);
            timed.forget();
            play(stage);
            print(name, "naive", timed);
        }
    }

    /** Bytes a frame, without the file. */
    private long encoderAllocation() {
        Stage stage = begin();
        Tape tape = new Tape(stage);
        long allocated = 0;
        try (Codec codec = new WatchglassCodec(size.width, size.height, 20)) {
            for (int i = 0; i < 100; i++) {
                scene.draw(stage, i);
                stage.endFrame();
                long before = THREADS.getCurrentThreadAllocatedBytes();
                codec.encode(tape);
                // The first half grows buffers.
                allocated += i < 50 ? 0 : THREADS.getCurrentThreadAllocatedBytes() - before;
            }
        }
        return allocated / 50;
    }

    private Stage begin() {
        Stage stage = new Stage(size.width, size.height);
        scene.begin(stage);
        return stage;
    }

    private void warmUp(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            scene.draw(stage, i);
            stage.endFrame();
        }
    }

    private void play(Stage stage) {
        long start = System.nanoTime();
        for (int i = 1; i <= MEASURED; i++) {
            scene.draw(stage, i);
            stage.endFrame();
            long due = start + i * FRAME_NANOS;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    /** Measures a consumer. */
    private static final class Timed implements FrameConsumer {
        final Latencies latencies = new Latencies(MEASURED);
        private final FrameConsumer consumer;
        int refused;

        Timed(FrameConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public boolean frame(Frame frame) {
            latencies.begin();
            boolean taken = consumer.frame(frame);
            latencies.end();
            refused += taken ? 0 : 1;
            return taken;
        }

        void forget() {
            latencies.forget();
            refused = 0;
        }
    }

    private static void print(String scene, String design, Timed timed) {
        print(scene, design, timed.latencies, timed.refused);
    }

    private static void print(String scene, String design, Latencies latencies, int refused) {
        System.out.printf(ROW, scene, design, latencies.wall(0.5), latencies.wall(0.99), latencies.wall(1),
                latencies.cpu(0.5), latencies.cpu(0.99), latencies.bytesPerCall(), refused);
    }

    /** The newest one: those of former recordings stay for a while. */
    private static long workerId() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mp4"))
                .mapToLong(Thread::getId).max().orElseThrow();
    }

    /** What the heap holds after garbage is gone. */
    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
