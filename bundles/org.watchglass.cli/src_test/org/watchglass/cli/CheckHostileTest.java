package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --repair} on what no recorder has left. */
class CheckHostileTest {
    private final Stage stage = new Stage();
    private final Capture capture;
    private final Path video;

    CheckHostileTest(@TempDir Path folder) {
        capture = new Capture(folder);
        video = capture.file("display-0.mp4");
    }

    @BeforeEach
    void leaveARecording() throws IOException {
        capture.closed();
    }

    /** In one line, and the file is as it was. */
    private void assertRefused(byte[] bytes, String words) throws IOException {
        Files.write(video, bytes);
        Stage fresh = new Stage();
        assertEquals(1, fresh.run("check", capture.directory().toString(), "--repair"));
        assertEquals(1, fresh.err().lines().count(), fresh.err());
        assertTrue(fresh.err().contains("watchglass: display-0.mp4 ") && fresh.err().contains(words),
                fresh.err());
        assertArrayEquals(bytes, Files.readAllBytes(video));
    }

    private void assertProblem(String expected) {
        assertEquals(1, stage.run("check", capture.directory().toString(), "--repair"));
        assertEquals("watchglass: " + expected + "\n", stage.err());
    }

    @Test
    void refusesWhatIsNoVideo() throws IOException {
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        assertRefused(new byte[0], "is empty");
        assertRefused("plain text, no more".getBytes(), "is no recording");
        assertRefused(random, "is no recording");
        assertRefused(new byte[100_000], "is no recording");
    }

    @Test
    void refusesAFileThatEndsBeforeItsFirstPicture() throws IOException {
        byte[] bytes = Files.readAllBytes(video);
        assertRefused(Arrays.copyOf(bytes, 300), "ends before its first picture");
    }

    @Test
    void saysOneLineOrNothingWhateverIsDamaged() throws IOException {
        byte[] closed = Files.readAllBytes(video);
        Files.delete(video);
        byte[] killed = capture.killed().bytes("display-0.mp4");
        capture.documents("closed");
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = (round % 2 == 0 ? closed : killed).clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(video, bytes);
            Stage fresh = new Stage();
            int code = fresh.run("check", capture.directory().toString(), "--repair");
            assertTrue(code == 0 && fresh.err().isEmpty() || code == 1 && fresh.err().lines().count() == 1,
                    () -> code + ": " + fresh.err());
            assertTrue(!fresh.err().contains("internal error"), fresh::err);
        }
    }

    @Test
    void repairsAFileCutAnywhere() throws IOException {
        Files.delete(video);
        byte[] killed = capture.killed().bytes("display-0.mp4");
        for (int length = killed.length - 400; length < killed.length; length += 7) {
            Files.write(video, Arrays.copyOf(killed, length));
            assertEquals(0, new Stage().run("check", video.toString(), "--repair"), "cut at " + length);
        }
    }

    @Test
    void opensNoLink() throws IOException {
        Files.move(video, capture.file("elsewhere"));
        Files.createSymbolicLink(video, capture.file("elsewhere"));
        assertProblem("display-0.mp4 is a link, or no ordinary file: it was not opened");
    }

    @Test
    void opensNoPipe() throws Exception {
        Files.delete(video);
        boolean made = new ProcessBuilder("mkfifo", video.toString()).start().waitFor() == 0;
        assumeTrue(made, "this system has no named pipes");
        assertProblem("display-0.mp4 is a link, or no ordinary file: it was not opened");
    }

    @Test
    void opensNoDirectory() throws IOException {
        Files.delete(video);
        Files.createDirectory(video);
        assertProblem("display-0.mp4 is a link, or no ordinary file: it was not opened");
    }

    @Test
    void readsNoGigabyteOfNothing() throws IOException {
        for (String name : new String[] {"display-0.mp4", "session.json"}) {
            try (var file = new RandomAccessFile(capture.file(name).toFile(), "rw")) {
                file.setLength(0);
                file.setLength(1 << 30);
            }
        }
        assertEquals(1, stage.run("check", capture.directory().toString(), "--repair"));
        assertTrue(stage.err().contains("display-0.mp4 is no recording"), stage.err());
        assertTrue(stage.err().endsWith("session.json is damaged: it is far too long\n"), stage.err());
        assertEquals(1 << 30, Files.size(video));
    }

    @Test
    void looksPastAGigabyteOfNothingAfterTheRecording() throws IOException {
        Files.delete(video);
        capture.killed();
        try (var file = new RandomAccessFile(video.toFile(), "rw")) {
            file.setLength(1 << 30);
        }
        assertEquals(0, stage.run("check", capture.directory().toString(), "--repair"));
        assertTrue(stage.out().contains("repaired, 25 frames, 2.5 s"), stage.out());
    }

    @Test
    void refusesDocumentsThatAreNone() throws IOException {
        String[] texts = {"", "{", "[]", "3", "\u0000", "{\"state\": 1}}", "[".repeat(1_000_000),
            "{\"a\":".repeat(100_000)};
        for (String text : texts) {
            Files.writeString(capture.file("session.json"), text);
            Stage fresh = new Stage();
            assertEquals(1, fresh.run("check", capture.directory().toString(), "--repair"), text);
            assertTrue(fresh.err().startsWith("watchglass: session.json is damaged: it is no JSON"),
                    fresh.err());
            assertEquals(1, fresh.err().lines().count());
        }
    }

    @Test
    void readsDocumentsOfOtherShapes() throws IOException {
        Files.writeString(capture.file("session.json"),
                "{\"state\": [], \"files\": [1, {\"file\": {}}, null]}");
        assertEquals(1, stage.run("check", capture.directory().toString()));
        assertEquals("watchglass: session.json does not say whether it was closed\n", stage.err());
    }

    @Test
    void doesNotPrintControlCharactersOfNames() throws IOException {
        Files.move(video, capture.file("\u001b[2J\n.mp4"));
        Files.delete(capture.file("session.json"));
        stage.run("check", capture.directory().toString());
        assertTrue(stage.out().startsWith("[2J .mp4  complete"), stage.out());
    }

    @Test
    void findsNoRecordingAmongOtherFiles(@TempDir Path other) throws IOException {
        assertEquals(1, stage.run("check", other.toString()));
        Files.writeString(other.resolve("notes.txt"), "nothing to see");
        Files.createSymbolicLink(other.resolve("zero"), Path.of("/dev/zero"));
        assertEquals(1, stage.run("check", other.toString(), "--repair"));
        String line = "watchglass: " + other + " holds no recording\n";
        assertEquals(line + line, stage.err());
    }
}
