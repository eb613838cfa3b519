package org.watchglass.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
    private static final int WARM_UP = 300;
    private static final int MEASURED = 600;
    private static final String ROW = "| %-24s | %-10s | %7s | %7s | %7s | %8s | %8s | %7s |%n";

    private final long[] wall = new long[MEASURED];
    private final long[] cpu = new long[MEASURED];
    private int calls;
    private long allocated;
    private int refused;

    /** Prints a table for screens of that size. */
    static void run(Bench.Size size) throws IOException {
        System.out.printf("%n%s, hand-over at 60 frames a second: microseconds, bytes, frames%n%n", size.title);
        System.out.printf(ROW, "scene", "design", "median", "p99", "max", "CPU med.", "B/frame", "merged");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String scene : new String[] {"typing", "everything"}) {
            Scene drawn = Scenes.make(scene, size.width, size.height);
            new HandOver().recorded(drawn, scene, size);
            new HandOver().naive(drawn, scene, size);
        }
    }

    private void recorded(Scene scene, String name, Bench.Size size) throws IOException {
        Path folder = Files.createTempDirectory("watchglass-bench");
        Stage stage = new Stage(size.width, size.height);
        scene.begin(stage);
        long before = liveBytes();
        FrameSink sink = new Mp4SinkFactory(new DefaultMp4Config())
                .open(new SinkOutput(0, folder, "display-0"), (reason, detail, file) -> {});
        stage.attach(frame -> timed(frame, sink));
        play(scene, stage, 0, WARM_UP);
        long worker = workerId();
        long workerBytes = THREADS.getThreadAllocatedBytes(worker);
        long frames = sink.progress().frames();
        long fileBytes = sink.progress().bytes();
        forget();
        play(scene, stage, WARM_UP, MEASURED);
        workerBytes = THREADS.getThreadAllocatedBytes(worker) - workerBytes;
        frames = sink.progress().frames() - frames;
        fileBytes = sink.progress().bytes() - fileBytes;
        print(name, "ours");
        long live = liveBytes() - before;
        System.out.printf("  the recorder's thread: %d frames encoded, %d bytes allocated a frame for a file that"
                + " grew by %d a frame; memory held: %.0f MB%n", frames, workerBytes / Math.max(1, frames),
                fileBytes / Math.max(1, frames), live / 1048576.0);
        Files.delete(sink.close(Duration.ofSeconds(30)).path());
        Files.delete(folder);
    }

    private void naive(Scene scene, String name, Bench.Size size) {
        Stage stage = new Stage(size.width, size.height);
        scene.begin(stage);
        try (NaiveSink sink = new NaiveSink()) {
            stage.attach(frame -> timed(frame, sink));
            play(scene, stage, 0, WARM_UP);
            forget();
            play(scene, stage, WARM_UP, MEASURED);
            print(name, "naive");
        }
    }

    private void play(Scene scene, Stage stage, int from, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            scene.draw(stage, from + i);
            stage.endFrame();
            long due = start + (i + 1) * FRAME_NANOS;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private boolean timed(Frame frame, FrameConsumer sink) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        boolean taken = sink.frame(frame);
        wall[calls % MEASURED] = System.nanoTime() - start;
        cpu[calls % MEASURED] = THREADS.getCurrentThreadCpuTime() - cpuStart;
        allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
        refused += taken ? 0 : 1;
        calls++;
        return taken;
    }

    private void forget() {
        calls = 0;
        allocated = 0;
        refused = 0;
    }

    private void print(String scene, String design) {
        long[] sorted = Arrays.copyOf(wall, calls);
        Arrays.sort(sorted);
        long[] sortedCpu = Arrays.copyOf(cpu, calls);
        Arrays.sort(sortedCpu);
        System.out.printf(ROW, scene, design, micros(sorted[calls / 2]), micros(sorted[calls * 99 / 100]),
                micros(sorted[calls - 1]), micros(sortedCpu[calls / 2]), allocated / calls, refused);
    }

    private static String micros(long nanos) {
        return "%.1f".formatted(nanos / 1e3);
    }

    /** The newest one: those of former recordings stay for a while. */
    private static long workerId() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("mp4"))
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
