package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.PacketSink;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkProgress;
import org.watchglass.capture.TrafficRules;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.recorder.KeptConsoles.Room;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.remote.wire.WireMessage;
import org.watchglass.report.Report;
import org.watchglass.report.Report.Type;
import org.watchglass.report.ReportFiles;

/** The traffic of the last minutes, and what a report takes of them. */
class KeptTrafficTest {
    private static final class Packets implements PacketSinkFactory {
        final List<FakeBuffer> buffers = new CopyOnWriteArrayList<>();
        final List<String> recorded = new CopyOnWriteArrayList<>();

        @Override
        public PacketSink open(PacketOutput output, SinkListener listener) {
            return new PacketSink() {
                @Override
                public boolean packet(WireMessage message) {
                    return recorded.add(String.valueOf(message.bytes().get()));
                }

                @Override
                public RecordedFile close(Duration bound) {
                    return new RecordedFile(output.directory(), progress(), Duration.ZERO, true);
                }

                @Override
                public SinkProgress progress() {
                    return SinkProgress.NONE;
                }
            };
        }

        @Override
        public @Nullable PacketBuffer openReplayBuffer(ReplayLimits limits) {
            FakeBuffer buffer = new FakeBuffer(limits);
            buffers.add(buffer);
            return buffer;
        }
    }

    /** Saves what it has heard. */
    private static final class FakeBuffer implements PacketBuffer {
        final List<String> heard = new CopyOnWriteArrayList<>();
        volatile ReplayLimits limits;
        volatile boolean closed;
        volatile int holds;
        volatile WeakReference<@Nullable Moment> lastHeld = new WeakReference<>(null);

        FakeBuffer(ReplayLimits limits) {
            this.limits = limits;
        }

        @Override
        public boolean packet(WireMessage message) {
            return heard.add(String.valueOf(message.bytes().get()));
        }

        @Override
        public void limit(ReplayLimits now) {
            limits = now;
        }

        @Override
        public long bytes() {
            return heard.size();
        }

        @Override
        public Moment hold(long endNanos) {
            String content = String.join(" ", heard);
            holds++;
            Moment moment = new Moment() {
                @Override
                public boolean isEmpty() {
                    return content.isEmpty();
                }

                @Override
                public long bytes() {
                    return content.length();
                }

                @Override
                public boolean save(Path target, Duration last) throws IOException {
                    Files.writeString(target, content + ", " + last.toSeconds() + " s");
                    return content.startsWith("1");
                }
            };
            lastHeld = new WeakReference<>(moment);
            return moment;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final FakeFactory factory = new FakeFactory();
    private final Packets packets = new Packets();
    private final FakeConsole console = new FakeConsole(1);
    private final WireLine line = console.wire.open(new WireChannel("inputs", 3, 0, List.of()));
    private final Map<String, String> notes = new HashMap<>();
    private final Path directory;

    KeptTrafficTest(@TempDir Path directory) {
        this.directory = directory;
        factory.keeps = true;
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
        recorder.bind(packets, Map.of());
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private LastMinutes keep() throws Exception {
        LastMinutes memory = recorder.keep(console, Recorder.CONFIGURED);
        Await.until(() -> !packets.buffers.isEmpty() && line.isHeard());
        return memory;
    }

    private void say(int value) {
        line.message(WireDirection.TO_SERVER, value, 101, "KEY_DOWN", new byte[] {99},
                new byte[] {(byte) value});
    }

    private String traffic(Type type, Instant triggered) {
        try {
            Path file = directory.resolve("traffic.pcapng");
            Files.deleteIfExists(file);
            recorder.write(new Report(type, "", console, triggered, null), files());
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportFiles files() {
        return new ReportFiles() {
            @Override
            public void text(String name, String content) {
                // Not looked at here.
            }

            @Override
            public Path stage(String name) {
                return directory.resolve(name);
            }

            @Override
            public void note(String name, String text) {
                notes.put(name, text);
            }
        };
    }

    @Test
    void hearsEverythingFromTheStartWithoutSecrets() throws Exception {
        say(1);
        LastMinutes memory = keep();
        say(2);
        assertEquals(List.of(directory.resolve("replay-0.mp4"), directory.resolve("replay-traffic.pcapng")),
                memory.save(directory, Duration.ofSeconds(7)));
        assertEquals("1 2, 7 s", Files.readString(directory.resolve("replay-traffic.pcapng")));
        assertEquals(directory.resolve("replay-traffic-2.pcapng"),
                memory.save(directory, Duration.ofSeconds(7)).get(1));
        assertEquals(50_000_000, packets.buffers.get(0).limits.maxBytes());
        assertEquals(3, memory.bytes());
    }

    @Test
    void aRecordingThatBeginsTogetherHasTheStart() throws Exception {
        say(1);
        recorder.keep(console, Recorder.CONFIGURED);
        RecordOptions options = new RecordOptions(directory.resolve("capture"), false, Displays.ALL)
                .withTraffic(new TrafficRules(true, TrafficRules.NO_LIMIT, false));
        recorder.start(console, options, notice -> {});
        Await.until(() -> packets.recorded.size() == 1 && !packets.buffers.isEmpty());
        Await.until(() -> {
            say(2);
            return !packets.buffers.get(0).heard.isEmpty();
        });
        assertEquals("1", packets.recorded.get(0));
        assertEquals("2", packets.buffers.get(0).heard.get(0));
    }

    @Test
    void sharesTheRoomOfAllConsoles() throws Exception {
        keep();
        for (int n = 1; n < 8; n++) {
            recorder.keep(new FakeConsole(0), Recorder.CONFIGURED);
        }
        Await.until(() -> packets.buffers.get(0).limits.maxBytes() == 256_000_000L / 8 * 50 / 114);
    }

    @Test
    void isKeptFromThenOnIfItIsSwitchedOnLater() throws Exception {
        SinkFactories<PacketSinkFactory> factories = new SinkFactories<>();
        factories.add(packets, Map.of());
        ScheduledExecutorService thread = Threads.scheduled("test recorder");
        try {
            KeptConsoles kept = new KeptConsoles(new SinkFactories<>(), factories, thread, Runnable::run);
            Room off = new Room(Duration.ofSeconds(60), 64, 0, 256);
            Room on = new Room(Duration.ofSeconds(60), 64, 50, 256);
            kept.configure(off);
            kept.add(console, Duration.ofSeconds(60));
            CompletableFuture.runAsync(() -> kept.listen(console), thread).join();
            assertTrue(packets.buffers.isEmpty());
            kept.configure(on);
            Await.until(() -> packets.buffers.size() == 1 && line.isHeard());
            kept.configure(off);
            Await.until(() -> packets.buffers.get(0).closed && !line.isHeard());
            kept.configure(on);
            Await.until(() -> packets.buffers.size() == 2 && line.isHeard());
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void endsWithItsFactoryOrWithWhoWantsIt() throws Exception {
        LastMinutes memory = keep();
        recorder.unbind(packets);
        Await.until(() -> packets.buffers.get(0).closed);
        assertFalse(line.isHeard());
        recorder.bind(packets, Map.of());
        Await.until(() -> packets.buffers.size() == 2 && line.isHeard());
        memory.close();
        Await.until(() -> packets.buffers.get(1).closed);
        assertFalse(line.isHeard());
    }

    @Test
    void aFactoryThatKeepsNothingIsPassedOver() throws Exception {
        PacketSinkFactory plain = (output, listener) -> {
            throw new IOException("nothing is recorded here");
        };
        recorder.bind(plain, Map.of("service.ranking", 7));
        keep();
        assertEquals(1, packets.buffers.size());
    }

    @Test
    void aReportHasWhatIsThereNowAndSaysWhetherItCanBeReplayed() throws Exception {
        keep();
        say(1);
        assertEquals("1, 60 s", traffic(Type.DISPLAY, Instant.now()));
        assertEquals("from a session's start on", notes.get("traffic.pcapng"));
        packets.buffers.get(0).heard.remove(0);
        say(2);
        traffic(Type.DISPLAY, Instant.now());
        assertTrue(notes.getOrDefault("traffic.pcapng", "").startsWith("not replayable"));
    }

    @Test
    void aReportOfALostConnectionHasWhatWasThereThen() throws Exception {
        keep();
        say(1);
        Instant lost = Instant.now();
        console.become(new ConsoleState(Phase.DISCONNECTED, "the server left"));
        console.become(ConsoleState.CONNECTED);
        say(2);
        assertEquals("1, 60 s", traffic(Type.AUTO, lost));
        assertEquals("1, 60 s", traffic(Type.CONNECTION, lost.plusSeconds(50)));
        assertEquals("1 2, 60 s", traffic(Type.CONNECTION, lost.plusSeconds(70)));
        assertEquals("1 2, 60 s", traffic(Type.AUTO, lost.plusSeconds(30)));
        assertEquals("1 2, 60 s", traffic(Type.DISPLAY, lost));
    }

    @Test
    void aReportOfAGapHasWhatWasThereThen() throws Exception {
        keep();
        say(1);
        console.notice("protocol gap");
        say(2);
        assertEquals("1, 60 s", traffic(Type.PEDANTIC, Instant.now()));
        assertEquals("1 2, 60 s", traffic(Type.OTHER, Instant.now()));
    }

    @Test
    void whatWasHeldGoesWithTheConsoleAndNotWhenItsTimeIsOver() throws Exception {
        LastMinutes memory = keep();
        say(1);
        console.notice("protocol gap");
        FakeBuffer buffer = packets.buffers.get(0);
        assertEquals(1, buffer.holds);
        memory.close();
        Await.until(() -> {
            System.gc();
            return buffer.closed && buffer.lastHeld.get() == null;
        });
    }

    @Test
    void aReportThatTakesItsTimeHasWhatWasThereWhenItWasTriggered() throws Exception {
        LastMinutes memory = keep();
        say(1);
        Instant triggered = Instant.now();
        memory.hold();
        Await.until(() -> packets.buffers.get(0).holds == 1);
        say(2);
        Await.until(() -> traffic(Type.DISPLAY, triggered).equals("1, 60 s"));
        assertEquals("1 2, 60 s", traffic(Type.DISPLAY, triggered.plusSeconds(30)));
    }
}
