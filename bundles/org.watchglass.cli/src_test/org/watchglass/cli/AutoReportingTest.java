package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.report.AutoRules;

class AutoReportingTest {
    private static final AutoRules USUAL = AutoRules.NONE.withDisconnects(false);

    private final Stage stage = new Stage();
    private final FakeReports reports = stage.reports;
    private final Path folder;

    AutoReportingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int record(String... more) {
        return record(stage, more);
    }

    private static int record(Stage stage, String... more) {
        String[] arguments = new String[more.length + 3];
        List.of("record", "--duration", "1ms").toArray(arguments);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return stage.run(arguments);
    }

    @Test
    void aLostConnectionIsReported() {
        assertEquals(0, record());
        assertEquals(List.of(USUAL), reports.rules);
        assertEquals(stage.recorder.directory().resolve("bug-reports"), reports.directories.get(0));
    }

    @Test
    void aLostConnectionIsNotReportedIfToldSo() {
        assertEquals(0, record("--no-auto-report"));
        assertEquals(List.of(), reports.rules);
    }

    @Test
    void saysThatTheConnectionIsMadeAgain() {
        assertEquals(0, record("--reconnect"));
        assertEquals(List.of(AutoRules.NONE.withDisconnects(true)), reports.rules);
    }

    @Test
    void reportsAgainAndAgainIfAsked() {
        assertEquals(0, record("--no-auto-report", "--auto-report-interval", "30s"));
        assertEquals(List.of(AutoRules.NONE.withInterval(Duration.ofSeconds(30))), reports.rules);
        assertEquals(2, record("--auto-report-interval", "500ms"));
        assertTrue(stage.err().contains("--auto-report-interval: expected 1s or longer"), stage.err());
    }

    @Test
    void reportsGapsWhereItIsTold() {
        Path gaps = folder.resolve("gaps");
        assertEquals(0, record("--pedantic", gaps.toString()));
        assertEquals(List.of(AutoRules.NONE.withGaps(), USUAL), reports.rules);
        assertEquals(gaps, reports.directories.get(0));
    }

    @Test
    void aScreenshotReportsGapsToo() {
        Path gaps = folder.resolve("gaps");
        assertEquals(0, stage.run("screenshot", "spice://h:1", "--out", folder.resolve("a.png").toString(),
                "--pedantic", gaps.toString()));
        assertEquals(List.of(AutoRules.NONE.withGaps()), reports.rules);
    }

    @Test
    void waitsForReportsBeforeItClosesAnythingAndNamesThem() {
        reports.reports = 1;
        stage.recorder.onClose = () -> reports.told.add("recording closed");
        assertEquals(0, record());
        assertEquals(List.of("end", "recording closed", "CLOSED"),
                reports.told.stream().filter(what -> !what.equals("CONNECTED")).toList());
        Path report = stage.recorder.directory().resolve("bug-reports/1.zip");
        assertTrue(stage.out().endsWith("report " + report + "\n"), stage.out());
        assertEquals("", stage.err());
    }

    @Test
    void countsManyReports() {
        reports.reports = 5;
        assertEquals(0, record());
        Path report = stage.recorder.directory().resolve("bug-reports/5.zip");
        assertTrue(stage.out().endsWith("5 reports, the last one " + report + "\n"), stage.out());
    }

    @Test
    void failsWithoutAReporterOnlyIfOneIsWanted() {
        stage.services.autoReports().remove(reports);
        assertEquals(0, record());
        for (String[] wish : List.of(new String[] {"--auto-report-interval", "30s"},
                new String[] {"--pedantic", folder.toString()})) {
            Stage other = new Stage();
            other.services.autoReports().remove(other.reports);
            assertEquals(1, record(other, wish));
            assertTrue(other.err().contains("is the bundle org.watchglass.report.zip installed"),
                    other.err());
        }
    }

    @Test
    void refusesADirectoryThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("f"));
        assertEquals(4, record("--pedantic", file.toString()));
        assertEquals("watchglass: cannot write to " + file + ": a file of that name exists\n", stage.err());
        assertFalse(stage.recorder.closed > 0);
    }
}
