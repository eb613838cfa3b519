package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;

/** Bundles stopped and started, from an OSGi shell, while a recording runs. */
class ShellTest {
    private static final String MP4 = "org.watchglass.capture.mp4";
    private final Path folder;

    ShellTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Run startWithShell() throws Exception {
        Run run = Product.BUILT.start(folder, "record", "--duration", "1h", "--osgi-console");
        try {
            Await.until("a second is on the disk", () -> run.awaitRecording().video().seconds() > 1);
            return run;
        } catch (Exception | AssertionError e) {
            run.close();
            throw e;
        }
    }

    @Test
    void listsTheBundles() throws Exception {
        try (Run run = startWithShell()) {
            run.type("ss watchglass");
            run.awaitOutput("org.watchglass.recorder_");
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
        }
    }

    @Test
    void stoppingTheVideoRecorderFinishesItsFileAndStartingItBeginsAnother() throws Exception {
        try (Run run = startWithShell()) {
            Recording recording = run.awaitRecording();
            run.type("stop " + MP4);
            Await.until("the file is finished", () -> recording.isFinished("display-0.mp4"));
            run.type("start " + MP4);
            Path second = recording.file("display-0-2.mp4");
            Await.until("another file", () -> Files.exists(second) && Files.size(second) > 1000);
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
            assertTrue(recording.finished("display-0.mp4").seconds() > 1);
            assertTrue(recording.finished("display-0-2.mp4").frames() > 0);
        }
    }

    @Test
    void stoppingTheRecorderEndsTheRecording() throws Exception {
        assertEndsWhenStopped("org.watchglass.recorder");
    }

    @Test
    void stoppingTheClientEndsTheRecording() throws Exception {
        assertEndsWhenStopped("org.watchglass.spice");
    }

    @Test
    void stoppingTheGuestEndsTheRecording() throws Exception {
        assertEndsWhenStopped("org.watchglass.demo");
    }

    private void assertEndsWhenStopped(String bundle) throws Exception {
        try (Run run = startWithShell()) {
            run.type("stop " + bundle);
            Outcome outcome = run.end();
            assertEquals(1, outcome.exitCode(), outcome::toString);
            assertTrue(outcome.errors().matches("watchglass: [^\n]+\n"), outcome::toString);
            outcome.recording().finished("display-0.mp4");
        }
    }
}
