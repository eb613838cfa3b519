package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.flow.Ticker;
import org.watchglass.recorder.FakeFactory.FakeBuffer;
import org.watchglass.recorder.FakeFactory.FakeSink;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;

class KeptConsoleTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final FakeFactory factory = new FakeFactory();
    private final FakeConsole console = new FakeConsole(1);
    private final Path directory;

    KeptConsoleTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
        factory.keeps = true;
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    @Test
    void keepsWhatIsShownWithoutARecording() throws Exception {
        LastMinutes memory = keep(console);
        console.displays.get(0).draw(1);
        List<Path> files = memory.save(directory, Duration.ofSeconds(10));
        assertEquals(List.of(directory.resolve("replay-0.mp4")), files);
        assertEquals("2 frames, 10 s", Files.readString(files.get(0)));
        assertEquals(List.of(directory.resolve("replay-0-2.mp4")),
                memory.save(directory, Duration.ofSeconds(10)));
        assertEquals(2, memory.bytes());
    }

    @Test
    void aRecordingFillsWhatIsKeptAndTheOtherSinkEnds() throws Exception {
        keep(console);
        Recording recording = record();
        assertEquals(List.of("memory", "display-0"), factory.names());
        Await.until(() -> sink(0).closed);
        console.displays.get(0).draw(1);
        assertEquals(2, sink(1).displays.size());
        recording.close(BOUND);
        Await.until(() -> factory.sinks.size() == 3);
        assertEquals(List.of("memory", "display-0", "memory"), factory.names());
        assertEquals(3, buffer(0).filling.size());
    }

    @Test
    void aFailedFileIsFollowedByMemoryAlone() throws Exception {
        keep(console);
        record();
        sink(1).end(EndReason.FAILED);
        Await.until(() -> factory.sinks.size() >= 3);
        assertEquals("memory", factory.names().get(2));
    }

    @Test
    void aConsoleThatIsGoneIsNotEncodedAgain() throws Exception {
        LastMinutes memory = keep(console);
        Recording recording = record();
        long before = System.nanoTime();
        console.become(new ConsoleState(Phase.DISCONNECTED, "the server left"));
        recording.close(BOUND);
        long after = System.nanoTime();
        memory.save(directory, Duration.ofSeconds(10));
        assertEquals(2, factory.sinks.size());
        assertTrue(buffer(0).heldUntil >= before && buffer(0).heldUntil <= after, "until the disconnect");
    }

    @Test
    void aReportHasTheLastMinuteAndWhatTheUserWasTold() throws Exception {
        keep(console);
        console.become(new ConsoleState(Phase.DISCONNECTED, "the server left"));
        Files.createDirectories(directory);
        recorder.write(new Report(Report.Type.OTHER, "", console, Instant.now(), null), new ReportFiles() {
            @Override
            public void text(String name, String content) throws IOException {
                Files.writeString(directory.resolve(name), content);
            }

            @Override
            public Path stage(String name) {
                return directory.resolve(name);
            }
        });
        assertEquals("1 frames, 60 s", Files.readString(directory.resolve("replay-0.mp4")));
        String notices = Files.readString(directory.resolve("notifications.json"));
        assertTrue(notices.contains("\"text\": \"the server left\""), notices);
        assertTrue(Files.readString(directory.resolve("session.json")).contains("not recorded"));
    }

    @Test
    void consolesShareTheMemory() throws Exception {
        keep(console);
        assertEquals(64_000_000, buffer(0).limits.maxBytes());
        assertEquals(Duration.ofMinutes(1), buffer(0).limits.last());
        for (int n = 1; n < 8; n++) {
            keep(new FakeConsole(1));
        }
        Await.until(() -> buffer(0).limits.maxBytes() == 17_964_912);
        LastMinutes two = keep(new FakeConsole(2));
        Await.until(() -> factory.buffers.size() == 10);
        Await.until(() -> buffer(9).limits.maxBytes() == 256_000_000L / 9 * 64 / 114 / 2);
        two.close();
        Await.until(() -> buffer(9).closed && buffer(0).limits.maxBytes() == 17_964_912);
    }

    @Test
    void aFactoryMayComeLaterAndGo() throws Exception {
        recorder.unbind(factory);
        LastMinutes memory = recorder.keep(console, Recorder.CONFIGURED);
        assertThrows(IOException.class, () -> memory.save(directory, BOUND));
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
        Await.until(() -> memory.bytes() == 1);
        recorder.unbind(factory);
        Await.until(() -> buffer(0).closed);
        assertEquals(0, memory.bytes());
    }

    @Test
    void whatFailedIsForgottenAndAFactoryWithoutMemoryIsNotAsked() throws Exception {
        FakeFactory plain = new FakeFactory();
        recorder.bind(plain, Map.of(FrameSinkFactory.FORMAT, "fake", "service.ranking", 7));
        keep(console);
        record(plain);
        assertFalse(sink(0).closed, "nobody else fills the memory");
        sink(0).end(EndReason.FAILED);
        Await.until(() -> {
            int before = sink(0).displays.size();
            console.displays.get(0).draw(1);
            return sink(0).displays.size() == before;
        });
    }

    @Test
    void stoppingTheRecorderLetsGoOfEverything() throws Exception {
        keep(console);
        recorder.stop();
        assertTrue(buffer(0).closed);
    }

    private LastMinutes keep(FakeConsole which) {
        int before = factory.buffers.size();
        LastMinutes memory = recorder.keep(which, Recorder.CONFIGURED);
        Await.until(() -> factory.buffers.size() == before + which.displays.size());
        Await.until(() -> memory.bytes() == which.displays.size());
        return memory;
    }

    private Recording record() throws IOException {
        return record(factory);
    }

    private Recording record(FakeFactory by) throws IOException {
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL);
        Recording recording = recorder.start(console, options, notice -> {});
        Await.until(() -> by.sinks.stream().anyMatch(sink -> sink.output.baseName().equals("display-0")
                && !sink.displays.isEmpty()));
        return recording;
    }

    private FakeSink sink(int index) {
        return factory.sinks.get(index);
    }

    private FakeBuffer buffer(int index) {
        return factory.buffers.get(index);
    }
}
