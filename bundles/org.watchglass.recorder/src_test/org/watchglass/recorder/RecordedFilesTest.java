package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FileRules.OnResize;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.recorder.FakeConsole.FakeDisplay;
import org.watchglass.recorder.FakeFactory.FakeSink;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;

/** When files end and others begin, whatever a sink writes. */
class RecordedFilesTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong();
    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", now::get);
    private final FakeFactory factory = new FakeFactory();
    private final FakeConsole console = new FakeConsole(1);
    private final FakeDisplay display = console.displays.get(0);
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Path directory;

    RecordedFilesTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private Recording start(FileRules rules) throws IOException {
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL, rules);
        Recording recording = recorder.start(console, options, notice -> notices.add(notice.text()));
        Await.until(() -> !factory.sinks.isEmpty());
        return recording;
    }

    /** That sink with its first picture: the name of one without is used again. */
    private FakeSink sink(int number) {
        Await.until(() -> factory.sinks.size() > number && !factory.sinks.get(number).times.isEmpty());
        return factory.sinks.get(number);
    }

    @Test
    void theLastPictureOfASegmentIsTheFirstOfTheNextAndNoneIsLost() throws Exception {
        Recording recording = start(FileRules.DEFAULT.withSegment(Duration.ofSeconds(1)));
        int drawn = 0;
        while (factory.sinks.size() < 3 || factory.sinks.get(2).times.isEmpty()) {
            display.draw(drawn++);
            LockSupport.parkNanos(1_000_000);
        }
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of("display-0", "display-0-2", "display-0-3"), factory.names());
        assertEquals(3, files.size());
        for (int i = 0; i < 2; i++) {
            List<Long> times = factory.sinks.get(i).times;
            assertEquals(times.get(times.size() - 1), factory.sinks.get(i + 1).times.get(0));
        }
        long frames = factory.sinks.stream().flatMap(sink -> sink.times.stream()).distinct().count();
        assertTrue(frames >= drawn, () -> "frames " + frames);
    }

    @Test
    void anotherResolutionStaysInTheFileAndIsMarked() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        display.resize(80, 60);
        recording.close(BOUND);
        assertEquals(List.of("display-0"), factory.names());
        assertEquals(List.of("resolution 80x60"), sink(0).marks);
    }

    @Test
    void anotherResolutionBeginsANewFileIfThatIsWanted() throws Exception {
        Recording recording = start(FileRules.DEFAULT.withOnResize(OnResize.NEW_FILE));
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1001));
        display.resize(80, 60);
        Await.until(() -> sink(1).sizes.contains("80x60"));
        display.draw(1);
        recording.close(BOUND);
        assertEquals(List.of("64x64"), sink(0).sizes.stream().distinct().toList());
        assertEquals(List.of("80x60"), sink(1).sizes.stream().distinct().toList());
        assertEquals(List.of("resolution 80x60"), sink(1).marks);
        assertTrue(sink(0).closed);
    }

    @Test
    void thereIsASecondBetweenFilesAndNothingIsLostInIt() throws Exception {
        Recording recording = start(FileRules.DEFAULT.withOnResize(OnResize.NEW_FILE));
        for (int width = 100; width < 120; width++) {
            display.resize(width, 60);
        }
        Await.until(() -> sink(1).sizes.contains("119x60"));
        assertTrue(sink(0).sizes.containsAll(List.of("100x60", "110x60", "119x60")), sink(0).sizes::toString);
        recording.close(BOUND);
        assertEquals(2, factory.sinks.size());
    }

    @Test
    void whatKeepsFailingIsSaidOnceAndOnceThatItIsOver() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        sink(0).end(EndReason.FAILED, "cannot write " + directory.resolve("display-0.fake") + ": no luck");
        sink(1).end(EndReason.FAILED, "cannot write " + directory.resolve("display-0-2.fake") + ": no luck");
        Await.until(() -> recording.status().open() == 1 && notices.size() > 1);
        assertEquals(List.of("cannot write " + directory.resolve("display-0.fake") + ": no luck",
                "recording goes on in display-0-3"), notices);
    }

    @Test
    void aNameThatWasNotUsedIsUsedNext() throws Exception {
        factory.fails = true;
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL);
        Recording recording = recorder.start(console, options, notice -> notices.add(notice.text()));
        Await.until(() -> !notices.isEmpty());
        factory.fails = false;
        Await.until(() -> recording.status().open() == 1);
        assertEquals(List.of("display-0"), factory.names());
    }

    @Test
    void aScreenThatIsTooLargeIsRefusedOnceAndRecordedWhenItIsSmaller() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        display.resize(3000, 20);
        sink(0).end(EndReason.SCREEN_TOO_LARGE, "a screen of 3000x20 is too large");
        Await.until(() -> recording.status().open() == 0);
        display.draw(1);
        assertEquals(1, factory.sinks.size());
        display.resize(90, 20);
        Await.until(() -> sink(1).sizes.contains("90x20"));
        assertEquals(List.of("resolution 90x20"), sink(1).marks);
        Await.until(() -> notices.size() == 2);
        assertEquals("recording goes on in display-0-2", notices.get(1));
    }

    @Test
    void marksReachTheFileThatIsOpenOrElseTheNext() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        recorder.mark("all");
        recording.mark("one");
        sink(0).end(EndReason.FAILED);
        Await.until(() -> recording.status().open() == 0);
        recording.mark("meanwhile");
        assertEquals(List.of("meanwhile"), sink(1).marks);
        assertEquals(List.of("all", "one"), sink(0).marks);
    }

    @Test
    void aMarkBeforeAnythingIsRecordedWaitsForTheFirstFile() throws Exception {
        recorder.unbind(factory);
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL);
        Recording recording = recorder.start(console, options, notice -> notices.add(notice.text()));
        recording.mark("early");
        recorder.bind(factory, Map.of(FrameSinkFactory.FORMAT, "fake"));
        assertEquals(List.of("early"), sink(0).marks);
    }

    @Test
    void aLostConsoleAndABugReportAreMarked() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        Report report = new Report(Report.Type.OTHER, "", console, Instant.now(), null);
        recorder.write(report, new NoFiles(directory));
        console.become(new ConsoleState(Phase.DISCONNECTED, "the server left"));
        console.become(ConsoleState.CONNECTED);
        recording.close(BOUND);
        assertEquals(List.of("bug report", "disconnected: the server left", "reconnected"), sink(0).marks);
    }

    @Test
    void whatIsReportedByItselfIsNotMarked() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        for (Report.Type type : List.of(Report.Type.AUTO, Report.Type.PEDANTIC)) {
            recorder.write(new Report(type, "", console, Instant.now(), null), new NoFiles(directory));
        }
        recording.close(BOUND);
        assertEquals(List.of(), sink(0).marks);
    }

    @Test
    void aRecordingEndsInOrderBeforeItIsLargerThanItMayBe() throws Exception {
        factory.bytesOfFrame = 4000;
        Recording recording = start(FileRules.DEFAULT.withMaxBytes(200_000));
        for (int n = 0; notices.isEmpty(); n++) {
            display.draw(n);
            LockSupport.parkNanos(20_000_000);
        }
        Await.until(() -> sink(0).closed);
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of("the recording has reached 200 kB and ends"), notices);
        assertTrue(files.get(0).progress().bytes() <= 200_000, files::toString);
        assertTrue(files.get(0).progress().bytes() > 4000, files::toString);
    }

    @Test
    void nothingIsWrittenWhileTheDiskHasTooLittleRoom() throws Exception {
        FileRules rules = FileRules.DEFAULT.withMinFreeBytes(Long.MAX_VALUE / 2);
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL, rules);
        Recording recording = recorder.start(console, options, notice -> notices.add(notice.text()));
        Await.until(() -> !notices.isEmpty());
        assertTrue(notices.get(0).startsWith("less than "), notices::toString);
        assertEquals(List.of(), recording.close(BOUND));
        assertEquals(List.of(), factory.names());
    }

    @Test
    void aFolderThatWasRemovedIsMadeAgain() throws Exception {
        Recording recording = start(FileRules.DEFAULT);
        Await.until(() -> Files.exists(directory.resolve("session.json")));
        for (String name : List.of("session.json", "metadata.json")) {
            Files.delete(directory.resolve(name));
        }
        Files.delete(directory);
        sink(0).end(EndReason.FAILED);
        sink(1);
        assertTrue(Files.isDirectory(directory));
        recording.close(BOUND);
        assertTrue(Files.exists(directory.resolve("session.json")));
    }

    /** A report that nobody reads. */
    private record NoFiles(Path folder) implements ReportFiles {
        @Override
        public void text(String name, String content) {}

        @Override
        public Path stage(String name) {
            return folder.resolve("staged-" + name);
        }
    }
}
