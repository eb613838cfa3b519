package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private final Stage stage = new Stage();

    @ParameterizedTest
    @ValueSource(strings = {
        "", "recrod", "--banana", "record --banana", "record a b", "record banana",
        "record --duration banana",
        "record --duration", "record --duration 0", "record --max-fps 0", "record --max-fps x",
        "record --size 1280", "record --size 0x600", "record --size 99999x600",
        "record --displays some",
        "record --quiet --verbose", "record spice://h:99999", "record ftp://h:1", "record missing.vv",
        "record --password-file missing", "record host:5900", "record spice://u:s3cret@h:1",
        "record demo: --password s3cret",
        "record demo: --password=s3cret", "screenshot", "screenshot --out x.png", "screenshot demo:",
        "help banana", "check", "check missing", "check /dev/zero", "check a b", "check --repair"
    })
    void refusesWrongUsageInOneLineWithoutRepeatingAPassword(String arguments) {
        assertEquals(2, stage.run(arguments.isEmpty() ? new String[0] : arguments.split(" ")));
        assertEquals(1, stage.err().lines().count(), stage.err());
        assertTrue(stage.err().startsWith("watchglass: "), stage.err());
        assertFalse(stage.err().contains("s3cret"), stage.err());
        assertEquals("", stage.out());
    }

    @Test
    void saysWhatADurationLooksLike() {
        stage.run("record", "--duration", "banana");
        assertEquals(
                "watchglass: Invalid value for option '--duration': 'banana' is not a duration: expected for"
                        + " example 10s, 500ms, 2m, 1h30m (see watchglass record --help)\n",
                stage.err());
    }

    @Test
    void saysWhichCommandsThereAre() {
        stage.run("recrod");
        assertEquals(
                "watchglass: there is no command 'recrod', but record, screenshot, type, check, replay,"
                        + " report, help"
                        + " (see watchglass --help)\n",
                stage.err());
    }

    @Test
    void saysWhichSchemesThereAre() {
        stage.run("record", "vnc://h:1");
        assertEquals(
                "watchglass: no provider opens consoles of scheme 'vnc': expected demo, spice\n",
                stage.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "record --help", "screenshot --help", "check --help", "help record", "-h"})
    void helpsEverywhereAndListsTheExitCodes(String arguments) {
        assertEquals(0, stage.run(arguments.split(" ")));
        assertTrue(stage.out().contains("Usage: watchglass"), stage.out());
        assertTrue(stage.out().contains("3   could not connect or authenticate"), stage.out());
        assertTrue(stage.lines().stream().allMatch(line -> line.length() <= 80), stage.out());
        assertEquals("", stage.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "record --version", "screenshot --version", "check --version"})
    void tellsItsVersionEverywhere(String arguments) {
        assertEquals(0, stage.run(arguments.split(" ")));
        assertEquals("watchglass 1.2.3\n", stage.out());
    }

    @Test
    void turnsAMistakeOfItsOwnIntoOneLine() {
        stage.recorder.onStart = () -> {
            throw new IllegalStateException("boom\nboom");
        };
        assertEquals(1, stage.run("record"));
        assertEquals(
                "watchglass: internal error: java.lang.IllegalStateException: boom boom;"
                        + " --verbose shows where\n",
                stage.err());
        assertTrue(stage.console().closed);
    }

    @Test
    void showsTheStackTraceOfAMistakeIfAskedTo() {
        stage.recorder.onStart = () -> {
            throw new IllegalStateException("boom");
        };
        assertEquals(1, stage.run("record", "--verbose"));
        assertTrue(stage.err().contains("\tat org.watchglass.cli.RecordCommand"), stage.err());
    }
}
