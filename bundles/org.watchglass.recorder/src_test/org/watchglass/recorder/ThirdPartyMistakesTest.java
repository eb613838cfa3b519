package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener;
import org.watchglass.flow.Ticker;

/** Services and listeners of others that throw: the recording goes on, and ends. */
@Timeout(60)
class ThirdPartyMistakesTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final FakeConsole console = new FakeConsole(1);
    private final FakeFactory factory = new FakeFactory();
    private final Path directory;

    ThirdPartyMistakesTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private Recording start(RecordingListener listener) throws Exception {
        return recorder.start(console, new RecordOptions(directory, true, Displays.ALL), listener);
    }

    @Test
    void figuresThatCannotBeToldLeaveTheOthers() throws Exception {
        recorder.bind(() -> {
            throw new IllegalStateException("on purpose");
        });
        recorder.bind(() -> new TreeMap<>(Map.of("figure", 7L)));
        start(notice -> {}).close(BOUND);
        JsonObject session = JsonParser.parseString(Files.readString(directory.resolve("session.json")))
                .getAsJsonObject();
        assertEquals("closed", session.get("state").getAsString());
        assertEquals(7, session.get("figure").getAsLong());
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheNextFileFromBeginning() throws Exception {
        Recording recording = start(notice -> {
            throw new IllegalStateException("on purpose");
        });
        Await.until(() -> recording.status().written().frames() == 1);
        factory.sinks.get(0).throwing = true;
        console.displays.get(0).draw(1);
        Await.until(() -> factory.sinks.size() == 2);
        recording.close(BOUND);
        assertEquals(List.of("display-0", "display-0-2"), factory.names());
    }
}
