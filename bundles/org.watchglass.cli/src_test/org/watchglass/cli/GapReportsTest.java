package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleAddress;

class GapReportsTest {
    @TempDir
    private Path folder = Path.of("");

    private final Inbox inbox = new Inbox();
    private final Clock clock = Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);

    private FakeConsole console(boolean empty) {
        return new FakeConsole(ConsoleAddress.parse("spice://h:1"), new FakeDisplay(empty));
    }

    private void report(FakeConsole console, String name, String detail) throws IOException {
        try (GapReports reports = new GapReports(folder, console, inbox, clock)) {
            console.gap(name, detail);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesWhatIsKnownOfAGapAndAPicture() throws IOException {
        report(console(false), "image type 7", "a \"quoted\" word");
        assertEquals(
                """
                        {
                          "gap": "image type 7",
                          "detail": "a \\"quoted\\" word",
                          "address": "spice://h:1",
                          "reported": "2031-02-03T04:05:06Z",
                          "messages_received": {},
                          "protocol_gaps": {
                            "image type 7": 1
                          }
                        }
                        """,
                Files.readString(folder.resolve("gap-image-type-7/gap.json")));
        Path picture = folder.resolve("gap-image-type-7/display-0.png");
        assertEquals(FakeDisplay.BLUE, ImageIO.read(picture.toFile()).getRGB(3, 2) & 0xFFFFFF);
    }

    @Test
    void writesOneReportOfAGapWhicheverRunSeesIt() throws IOException {
        report(console(false), "DRAW_TEXT", "first");
        report(console(false), "DRAW_TEXT", "second run");
        assertEquals(List.of("gap-DRAW_TEXT"), names());
        assertTrue(Files.readString(folder.resolve("gap-DRAW_TEXT/gap.json")).contains("\"first\""));
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        report(console(false), "DRAW_TEXT", "");
        Path report = folder.resolve("gap-DRAW_TEXT");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(report.resolve("gap.json"))));
        assertEquals("rw-------",
                PosixFilePermissions
                        .toString(Files.getPosixFilePermissions(report.resolve("display-0.png"))));
    }

    @Test
    void stopsAtABound() throws IOException {
        for (int i = 0; i < GapReports.MAX_REPORTS; i++) {
            Files.createDirectory(folder.resolve("gap-" + i));
        }
        report(console(false), "DRAW_TEXT", "");
        assertEquals(GapReports.MAX_REPORTS, names().size());
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        FakeConsole console = console(false);
        try (GapReports reports = new GapReports(folder.resolve("x"), console, inbox, clock)) {
            Files.delete(folder.resolve("x"));
            console.gap("DRAW_TEXT", "");
        }
        assertEquals(
                List.of("cannot write a report to " + folder.resolve("x") + ": no such file or directory"),
                inbox.takeNotices());
    }

    @Test
    void isWhatTheOptionAsksFor() {
        Stage stage = new Stage();
        stage.recorder.onStart = () -> stage.console().gap("DRAW_TEXT", "");
        assertEquals(0, stage.run("record", "--duration", "1ms", "--pedantic", folder.toString()));
        assertTrue(Files.exists(folder.resolve("gap-DRAW_TEXT/gap.json")));
        assertEquals("", stage.err());
    }

    @Test
    void refusesADirectoryThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("f"));
        Stage stage = new Stage();
        assertEquals(4, stage.run("record", "--duration", "1ms", "--pedantic", file.toString()));
        assertEquals("watchglass: cannot write to " + file + ": a file of that name exists\n", stage.err());
        assertFalse(stage.recorder.closed > 0);
    }
}
