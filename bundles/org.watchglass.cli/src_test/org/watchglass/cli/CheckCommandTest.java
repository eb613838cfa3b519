package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mp4Export;

class CheckCommandTest {
    private static final FileTime NOW = FileTime.from(Instant.parse("2031-02-03T04:05:06Z"));

    private final Stage stage = new Stage();
    private final Capture capture;
    private final String directory;

    CheckCommandTest(@TempDir Path folder) {
        capture = new Capture(folder);
        directory = folder.toString();
    }

    private void assertOnlyError(String expected) {
        assertEquals("watchglass: " + expected + "\n", stage.err());
    }

    @Test
    void tellsWhatIsInACompleteRecording() throws IOException {
        capture.closed();
        assertEquals(0, stage.run("check", directory));
        assertEquals(
                """
                        display-0.mp4  complete, 25 frames, 2.5 s, 2 kB, 640x480, 2 chapters
                            0:00  first
                            0:01  second
                        metadata.json  complete
                        session.json  complete
                        """,
                stage.out());
        assertEquals("", stage.err());
    }

    @Test
    void checksASingleFile() throws IOException {
        capture.closed();
        assertEquals(0, stage.run("check", capture.file("display-0.mp4").toString(), "--quiet"));
        assertEquals("", stage.out() + stage.err());
    }

    @Test
    void tellsThatARecordingWasInterruptedAndChangesNothing() throws IOException {
        capture.killed();
        byte[] video = capture.bytes("display-0.mp4");
        assertEquals(1, stage.run("check", directory));
        assertTrue(stage.out().startsWith("display-0.mp4  interrupted, 25 frames, 2.5 s"), stage.out());
        assertTrue(stage.out().contains("640x480, 1 chapter\n    0:00  first\n"), stage.out());
        assertEquals(
                """
                        watchglass: display-0.mp4 was interrupted: it plays, and --repair finalises it
                        watchglass: session.json was not closed: the recording was interrupted, and --repair \
                        says so in it
                        """,
                stage.err());
        assertArrayEquals(video, capture.bytes("display-0.mp4"));
    }

    @Test
    void repairsAnInterruptedRecording() throws IOException {
        capture.killed();
        assertEquals(0, stage.run("check", directory, "--repair"));
        assertTrue(stage.out().startsWith("display-0.mp4  repaired, 25 frames, 2.5 s"), stage.out());
        assertEquals("", stage.err());
        assertEquals("metadata.json  complete\nsession.json  repaired\n", endOf(stage.out(), "metadata"));
        assertTrue(Files.notExists(capture.file("display-0.mp4.marks")));
        assertEquals(0, stage.run("check", directory));
        String session = Files.readString(capture.file("session.json"));
        assertTrue(session.contains("\"state\": \"interrupted\"") && session.contains("29.10"), session);
    }

    private static String endOf(String text, String from) {
        return text.substring(text.indexOf(from));
    }

    @Test
    void leavesAFileAloneThatIsBeingRecorded() throws IOException {
        capture.documents("recording");
        try (HybridMp4Writer writer = capture.growing("display-0.mp4")) {
            byte[] video = capture.bytes("display-0.mp4");
            assertEquals(1, stage.run("check", directory, "--repair"));
            assertTrue(stage.out().contains("display-0.mp4  growing, 25 frames"), stage.out());
            assertTrue(stage.out().contains("session.json  growing\n"), stage.out());
            assertArrayEquals(video, capture.bytes("display-0.mp4"));
            assertTrue(writer.flushedLength() == video.length);
        }
    }

    @Test
    void leavesAFileAloneThatGrowsWithoutALock() throws IOException {
        capture.killed();
        Path video = capture.file("display-0.mp4");
        Files.setLastModifiedTime(video, NOW);
        AtomicLong seconds = new AtomicLong();
        stage.ticker = () -> {
            append(video);
            return TimeUnit.SECONDS.toNanos(seconds.getAndAdd(3));
        };
        assertEquals(1, stage.run("check", directory, "--repair"));
        assertTrue(stage.err().contains("display-0.mp4 is being written; it was left alone\n"), stage.err());
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(file, NOW);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitsUntilAFileThatHasJustChangedIsQuiet() throws IOException {
        capture.killed();
        Files.setLastModifiedTime(capture.file("display-0.mp4"), NOW);
        AtomicLong looks = new AtomicLong();
        stage.ticker = () -> TimeUnit.MILLISECONDS.toNanos(999 * looks.getAndIncrement());
        assertEquals(0, stage.run("check", directory, "--repair"));
        assertTrue(looks.get() >= 4, "looked " + looks);
    }

    @Test
    void takesARecorderThatHasJustCountedForOneBetweenTwoFiles() throws IOException {
        capture.closed().documents("recording");
        Files.setLastModifiedTime(capture.file("session.json"), NOW);
        assertEquals(1, stage.run("check", directory, "--repair"));
        assertOnlyError("session.json says that this is being recorded");
    }

    @Test
    void missesTheDocuments() throws IOException {
        capture.closed();
        Files.delete(capture.file("metadata.json"));
        Files.delete(capture.file("session.json"));
        assertEquals(1, stage.run("check", directory));
        assertEquals("watchglass: metadata.json is missing\nwatchglass: session.json is missing\n",
                stage.err());
    }

    @Test
    void missesAFileThatWasRecorded() throws IOException {
        capture.documents("closed");
        assertEquals(1, stage.run("check", directory));
        assertOnlyError("session.json tells of files that are not here: display-0.mp4");
    }

    @Test
    void seesThatACopyIsCut() throws IOException {
        capture.closed();
        Path video = capture.file("display-0.mp4");
        Mp4Export.fastStart(video, video);
        byte[] bytes = Files.readAllBytes(video);
        Files.write(video, Arrays.copyOf(bytes, bytes.length - 12));
        assertEquals(1, stage.run("check", directory));
        assertOnlyError("display-0.mp4 is cut: its last 2 frames are missing");
    }

    @Test
    void seesFramesThatWereNeverWritten() throws IOException {
        capture.closed();
        byte[] bytes = capture.bytes("display-0.mp4");
        int lastFrame = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("e\u0001") - 4;
        Arrays.fill(bytes, lastFrame, lastFrame + 11, (byte) 0);
        Files.write(capture.file("display-0.mp4"), bytes);
        assertEquals(1, stage.run("check", directory));
        assertOnlyError("display-0.mp4 has 1 damaged frame");
    }

    @Test
    void endsOnASignal() throws IOException {
        capture.closed();
        stage.inbox.end(End.of(End.Cause.SIGNAL));
        assertEquals(1, stage.run("check", directory));
        assertOnlyError("stopped before everything was checked");
    }

    @Test
    void showsItsProgressOnATerminal() throws IOException {
        capture.closed();
        stage.interactive = true;
        assertEquals(0, stage.run("check", directory));
        assertTrue(stage.out().contains("checking display-0.mp4  0 %\u001b[K\r"), stage.out());
    }
}
