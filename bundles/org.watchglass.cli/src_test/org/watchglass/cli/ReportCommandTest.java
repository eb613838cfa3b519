package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private final Stage stage = new Stage();
    private final Path folder;

    ReportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void makesAReportOfARecordingAndShowsIt() throws Exception {
        Path capture = Files.createDirectory(folder.resolve("capture"));
        new Capture(capture).killed();
        assertEquals(0, stage.run("report", "--from", capture.toString(), "--type", "input", "--description",
                "keys\u001b[2J stick"));
        Path zip = Path.of(stage.lines().get(0).substring("report ".length()));
        assertEquals(capture.resolve("bug-reports").toAbsolutePath(), zip.getParent());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));

        Stage second = new Stage();
        assertEquals(0, second.run("report", "--show", zip.toString()));
        assertTrue(second.out().contains("about          input: keys [2J stick\n"), second.out());
        assertTrue(second.out().contains("state          recording"), second.out());
        assertTrue(second.out().contains("25 frames, 2.5 s, 640x480\n"), second.out());
        assertFalse(second.out().contains("missing.txt"), second.out());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.writeString(folder.resolve("display-0.mp4"), "no video");
        assertEquals(0, stage.run("report", "--from", folder.toString(), "--out",
                folder.resolve("out").toString()));
        Stage second = new Stage();
        second.run("report", "--show", stage.lines().get(0).substring("report ".length()));
        assertTrue(second.err().contains("it is no report of Watchglass"), second.err());
    }

    @Test
    void refusesWhatIsNoRecordingAndNoReport() throws Exception {
        assertEquals(4, stage.run("report", "--from", folder.toString()));
        assertTrue(stage.err().contains("there is no recording in"), stage.err());
        assertEquals(2, stage.run("report", "--from", folder.resolve("none").toString()));
        assertEquals(2, stage.run("report"));
        assertEquals(2, stage.run("report", "--show", folder.resolve("none.zip").toString()));
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertEquals(2, stage.run("report", "--show", text.toString()));
    }

    @Test
    void believesNothingThatAReportSays() throws Exception {
        Path zip = zip(Map.of(
                "metadata.json", "{\"product\": \"Watchglass\", \"type\": [1], \"description\": \"a\\nb\"}",
                "session.json", "{\"protocol_gaps\": 7, \"frames_offered\": {}}",
                "disconnect-cause.json", "{\"reason\": [], \"silences\": {}}",
                "channel-state.json", "{\"channels\": {\"a\": 1, \"b\": {\"slow\": [1, {}]}}}",
                "encoders.json", "{\"encoders\": [1, {\"frames_dropped\": \"many\"}]}",
                "notifications.json", "{\"notifications\": [1, {\"text\": \"left\"}]}",
                "replay-0.mp4", "no video"));
        assertEquals(0, stage.run("report", "--show", zip.toString()));
        assertTrue(stage.out().contains("about          : a b\n"), stage.out());
        assertTrue(stage.out().contains("replay-0.mp4, 0 kB, damaged: "), stage.out());
        assertEquals("", stage.err());

        Path deep = zip(Map.of("metadata.json", "[".repeat(1 << 20)));
        assertEquals(2, stage.run("report", "--show", deep.toString()));
    }

    @Test
    void namesFaults() throws Exception {
        Path zip = zip(Map.of(
                "metadata.json", "{\"product\": \"Watchglass\"}",
                "disconnect-cause.json", """
                        {"reason": "the server closed the connection", "connected_seconds": 90.5,
                        "channel": "main", "error": "java.io.EOFException", "reconnects": true}""",
                "channel-state.json",
                """
                        {"silences": [{"began": "2031-02-03T04:05:06Z", "seconds": 10.25,
                        "sent_meanwhile": 7},
                        {"began": "x", "seconds": 2}], "channels": {"display-0": {
                        "slow": [{"message": "display-0 DRAW_FILL drawn", "millis": 120},
                        {"message": "display-0 DRAW_COPY drawn", "millis": 1200.4}],
                        "decoded": [{"image": "QUIC"}, {"image": "LZ_RGB", "problem": "got 3"}]}}}""",
                "encoders.json",
                """
                        {"encoders": [{"sink": "display-0.mp4", "encoder_busy_share": 1,
                        "frames_waiting": 8, "frames_offered": 100, "frames_dropped": 60,
                        "encode_millis": {"median": 41.2}}]}"""));
        assertEquals(0, stage.run("report", "--show", zip.toString()));
        for (String line : new String[] {
            "lost           the server closed the connection; after 90.5 s; first the channel main by"
                    + " java.io.EOFException; it was tried again",
            "silence        nothing came for 10.25 s from 2031-02-03T04:05:06Z, while 7 messages were sent",
            "slowest        display-0 DRAW_COPY drawn 1200 ms, display-0 DRAW_FILL drawn 120 ms",
            "broken         display-0 LZ_RGB: got 3",
            "encoder        display-0.mp4, 100 % busy, 41.2 ms a picture, disk 0 % busy, 8 wait,"
                    + " 60 of 100 dropped: too slow"}) {
            assertTrue(stage.out().contains(line + "\n"), stage.out());
        }
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = Files.createTempFile(folder, "report", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream writer = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                writer.putNextEntry(new ZipEntry(file.getKey()));
                writer.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                writer.closeEntry();
            }
        }
        return zip;
    }
}
