package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.flow.Ticker;

class RecorderCountersTest {
    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final FakeFactory factory = new FakeFactory();
    private final FakeConsole console = new FakeConsole(1);
    private final Path directory;

    RecorderCountersTest(@TempDir Path directory) {
        this.directory = directory;
        factory.keeps = true;
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
    }

    @Test
    void monitoringSeesWhatIsRecorded() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.watchglass:type=Recorder");
        recorder.counters().register();
        recorder.keep(console, Recorder.CONFIGURED);
        record();
        factory.takes = false;
        console.displays.get(0).draw(1);
        assertEquals(1, server.getAttribute(name, "Recordings"));
        assertEquals(2L, server.getAttribute(name, "FramesOffered"));
        assertEquals(1L, server.getAttribute(name, "VideoDropCount"));
        assertEquals(1, server.getAttribute(name, "KeptConsoles"));
        recorder.stop();
        assertFalse(server.isRegistered(name));
    }

    @Test
    void flightRecorderSeesFramesThatAreAcceptedAndDropped() throws Exception {
        Path file = directory.resolve("events.jfr");
        try (Recording events = new Recording()) {
            events.enable("org.watchglass.FrameOffered").withThreshold(Duration.ZERO);
            events.start();
            record();
            factory.takes = false;
            console.displays.get(0).draw(1);
            recorder.stop();
            events.stop();
            events.dump(file);
        }
        List<Boolean> accepted = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("org.watchglass.FrameOffered"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .map(event -> event.getBoolean("accepted"))
                .toList();
        assertEquals(List.of(true, false), accepted);
        assertFalse(Files.size(file) == 0);
    }

    private void record() throws Exception {
        RecordOptions options = new RecordOptions(directory.resolve("capture"), true, Displays.ALL);
        org.watchglass.capture.Recording recording = recorder.start(console, options, notice -> {});
        // Counted when the sink has said whether it took it.
        Await.until(() -> recording.status().displays().values().stream()
                .anyMatch(counts -> counts.offered() == 1));
    }
}
