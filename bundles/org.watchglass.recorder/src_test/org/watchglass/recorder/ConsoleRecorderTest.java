package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Rect;

class ConsoleRecorderTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final FakeFactory factory = new FakeFactory();
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private final Path directory;

    ConsoleRecorderTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private Recording start(FakeConsole console, Displays displays) throws IOException {
        RecordOptions options = new RecordOptions(directory, true, displays);
        return recorder.start(console, options, notice -> notices.add(notice.text()));
    }

    @Test
    void surfacesGoToTheirOwnSinksAndNeverMix() throws Exception {
        FakeConsole console = new FakeConsole(2);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 2);
        console.displays.get(0).draw(1);
        console.displays.get(1).draw(1);
        console.displays.get(1).draw(2);
        recording.close(BOUND);
        assertEquals(List.of("display-0", "display-1"), factory.names());
        assertEquals(List.of(0, 0), factory.sinks.get(0).displays);
        assertEquals(List.of(1, 1, 1), factory.sinks.get(1).displays);
    }

    @Test
    void aPolicyThatRecordsOnlyThePrimaryDisplaySkipsTheOthers() throws Exception {
        FakeConsole console = new FakeConsole(3);
        Recording recording = start(console, Displays.PRIMARY);
        Await.until(() -> recording.status().open() == 1);
        console.displays.get(2).draw(1);
        recording.close(BOUND);
        assertEquals(List.of("display-0"), factory.names());
    }

    @Test
    void sessionJsonHoldsTheDropCountThatWasCounted() throws Exception {
        FakeConsole console = new FakeConsole(1);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        factory.takes = false;
        for (int n = 0; n < 7; n++) {
            console.displays.get(0).draw(n);
        }
        recording.close(BOUND);
        JsonObject session = json("session.json");
        assertEquals(7, recording.status().dropped());
        assertEquals(7, session.get("video_drop_count").getAsLong());
        assertEquals(8, session.get("frames_offered").getAsLong());
        JsonObject display = session.getAsJsonArray("displays").get(0).getAsJsonObject();
        assertEquals(7, display.get("video_drop_count").getAsLong());
        assertEquals(8, display.getAsJsonObject("hand_over_micros").get("count").getAsLong());
    }

    @Test
    void aStoppedFactoryIsForgottenAndTheNextOneContinuesInANewFile() throws Exception {
        FakeConsole console = new FakeConsole(1);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        recorder.unbind(factory);
        Await.until(() -> recording.status().open() == 0);
        factory.sinks.get(0).end(EndReason.WITHDRAWN);
        console.displays.get(0).draw(1);
        FakeFactory next = new FakeFactory();
        recorder.bind(next, Map.of(FrameSinkFactory.FORMAT, "fake"));
        Await.until(() -> recording.status().open() == 1);
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of("display-0-2"), next.names());
        assertEquals(2, files.size());
        assertEquals(0, recording.status().dropped(), "with no sink nothing counts as dropped");
        assertEquals(2, recording.status().written().frames());
    }

    @Test
    void aFailedSinkIsFollowedByANewFileAfterAWhile() throws Exception {
        FakeConsole console = new FakeConsole(1);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        factory.sinks.get(0).end(EndReason.NO_SPACE);
        Await.until(() -> recording.status().open() == 0);
        Await.until(() -> recording.status().open() == 1);
        assertEquals(List.of("display-0", "display-0-2"), factory.names());
        assertEquals(List.of("because the test says so"), notices);
    }

    @Test
    void aSinkThatThrowsIsClosedAndTheConsoleGoesOn() throws Exception {
        FakeConsole console = new FakeConsole(1);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        factory.sinks.get(0).throwing = true;
        console.displays.get(0).draw(1);
        console.displays.get(0).draw(2);
        Await.until(() -> factory.sinks.get(0).closed);
        assertEquals(1, notices.size());
    }

    @Test
    void differentFormatsRecordSideBySideAndTheHigherRankingWins() throws Exception {
        FakeFactory better = new FakeFactory();
        FakeFactory pictures = new FakeFactory();
        recorder.bind(better, Map.of(FrameSinkFactory.FORMAT, "fake", "service.ranking", 5));
        recorder.bind(pictures, Map.of(FrameSinkFactory.FORMAT, "png"));
        Recording recording = start(new FakeConsole(1), Displays.ALL);
        Await.until(() -> recording.status().open() == 2);
        assertEquals(0, factory.sinks.size());
        assertEquals(1, better.sinks.size());
        assertEquals(1, pictures.sinks.size());
    }

    @Test
    void neverWritesWhereARecordingAlreadyIs() throws Exception {
        Recording first = start(new FakeConsole(1), Displays.ALL);
        Recording second = start(new FakeConsole(1), Displays.ALL);
        assertEquals(directory, first.directory());
        assertEquals(directory.resolveSibling("capture-2"), second.directory());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    }

    @Test
    void saysInOneLineWhyTheDirectoryCannotBe() throws Exception {
        Files.writeString(directory, "a file");
        RecordOptions inside = new RecordOptions(directory.resolve("x"), true, Displays.ALL);
        var e = assertThrows(IOException.class,
                () -> recorder.start(new FakeConsole(1), inside, notice -> {}));
        assertTrue(e.getMessage().startsWith("cannot write to " + directory), e.getMessage());
    }

    @Test
    void metadataSaysWhatWasRecorded() throws Exception {
        FakeConsole console = new FakeConsole(1);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        recording.close(BOUND);
        JsonObject metadata = json("metadata.json");
        assertEquals("1.2.3", metadata.get("version").getAsString());
        assertEquals("spice://vm.example:5900", metadata.get("address").getAsString());
        assertEquals(
                64, metadata.getAsJsonArray("monitors").get(0).getAsJsonObject().get("width").getAsInt());
        Path file = directory.resolve("metadata.json");
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
        assertEquals(Set.of("metadata.json", "session.json"), fileNames());
    }

    @Test
    void metadataSaysWhichPartsOfEachDisplayAreMonitors() throws Exception {
        FakeConsole console = new FakeConsole(2);
        Recording recording = start(console, Displays.ALL);
        Await.until(() -> recording.status().open() == 2);
        console.displays.get(1).heads = List.of(
                new Head(0, new Rect(-4, 0, 36, 64), 0),
                new Head(-1, new Rect(32, 10, 999, 999), 1),
                new Head(2, new Rect(64, 0, 64, 64), 0));
        recording.close(BOUND);
        String monitors = json("metadata.json").get("monitors").toString();
        assertEquals("[{'display':0,'width':64,'height':64,'heads':[]},"
                + "{'display':1,'width':64,'height':64,'heads':["
                + "{'id':0,'x':0,'y':0,'width':32,'height':64,'flags':0},"
                + "{'id':4294967295,'x':32,'y':10,'width':32,'height':54,'flags':1}]}]",
                monitors.replace('"', '\''));
    }

    @Test
    void stoppingTheRecorderEndsItsRecordings() throws Exception {
        Recording recording = start(new FakeConsole(1), Displays.ALL);
        Await.until(() -> recording.status().open() == 1);
        recorder.stop();
        assertTrue(factory.sinks.get(0).closed);
        assertEquals("closed", json("session.json").get("state").getAsString());
    }

    private Set<String> fileNames() throws IOException {
        try (var files = Files.list(directory)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(directory.resolve(name))).getAsJsonObject();
    }
}
