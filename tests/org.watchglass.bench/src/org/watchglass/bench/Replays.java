package org.watchglass.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.mp4.Mp4SinkFactory;
import org.watchglass.capture.pcap.PcapReader;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.spice.SpiceConsoleProvider;

/**
 * What recorded sessions cost: reading and drawing them, and encoding what is drawn. The whole process's CPU
 * time, for the encoder has several threads.
 */
final class Replays {
    private static final String ROW = "| %-10s | %6s | %8s | %12s | %13s | %12s |%n";
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 11;
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Path file;
    private final Path folder;
    private long frames;
    private long bytes;

    /** Sees nothing, or what it is told to. */
    private record Audience(FrameConsumer consumer) implements ReplayAudience {
        @Override
        public FrameConsumer display(int number) {
            return consumer;
        }

        @Override
        public void onTrouble(String line) {
            throw new IllegalStateException(line);
        }
    }

    private Replays(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    static void run() throws IOException, InterruptedException {
        System.out.printf("%nSessions, CPU milliseconds and bytes a frame, medians%n%n");
        System.out.printf(ROW, "session", "frames", "messages", "drawing, ms", "encoding, ms",
                "video, bytes");
        System.out.println("|---|---|---|---|---|---|");
        Path sessions = Path.of(System.getProperty("watchglass.root"), "tests", "testbed", "sessions");
        List<Path> all;
        try (var files = Files.list(sessions)) {
            all = files.filter(file -> file.toString().endsWith(".pcapng.gz")).sorted().toList();
        }
        for (Path session : all) {
            Path folder = Files.createTempDirectory("watchglass-bench");
            Path plain = folder.resolve("traffic.pcapng");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(session))) {
                Files.copy(in, plain);
                String name = session.getFileName().toString();
                new Replays(plain, folder).measure(name.substring(0, name.indexOf('.')));
            } finally {
                Files.deleteIfExists(folder.resolve("display-0.mp4"));
                Files.delete(plain);
                Files.delete(folder);
            }
        }
    }

    private void measure(String name) throws IOException, InterruptedException {
        List<Double> drawing = new ArrayList<>();
        List<Double> both = new ArrayList<>();
        long messages = 0;
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long begun = cpuNanos();
            messages = replay(frame -> true);
            long drawn = cpuNanos();
            encode();
            if (round >= 0) {
                drawing.add((drawn - begun) / 1e6 / frames);
                both.add((cpuNanos() - drawn) / 1e6 / frames);
            }
        }
        double draw = Result.median(drawing);
        System.out.printf(ROW, name, frames, messages, "%.2f".formatted(draw),
                "%.2f".formatted(Result.median(both) - draw), bytes / frames);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Returns how many things the traffic had to tell. */
    private long replay(FrameConsumer consumer) throws IOException, InterruptedException {
        long told = 0;
        try (RecordedTraffic traffic = new PcapReader().open(file);
                Replay replay = new SpiceConsoleProvider().open(new Audience(consumer))) {
            while (traffic.next(replay)) {
                told++;
            }
            replay.finish();
            frames = replay.status().allFrames();
        }
        return told;
    }

    private void encode() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("display-0.mp4"));
        FrameSink sink = new Mp4SinkFactory(new DefaultMp4Config())
                .open(new SinkOutput(0, folder, "display-0", false, true), (reason, detail, recorded) -> {});
        try {
            replay(sink);
        } finally {
            bytes = sink.close(BOUND).progress().bytes();
        }
    }
}
