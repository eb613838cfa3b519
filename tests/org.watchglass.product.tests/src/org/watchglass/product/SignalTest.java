package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.testkit.Await;

/** Recordings that somebody ends. */
class SignalTest {
    /** What a killed recorder may lose, the last second, and what the measuring here is late. */
    private static final double LOST_SECONDS = 1.5;

    private final Path folder;

    SignalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Run start() throws Exception {
        return Product.BUILT.start(folder, "record", "--duration", "1h");
    }

    private static void awaitSeconds(Recording recording) throws Exception {
        Await.until("two seconds are on the disk", () -> recording.video().seconds() > 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void finishesTheFileOn(String signal) throws Exception {
        try (Run run = start()) {
            awaitSeconds(run.awaitRecording());
            run.signal(signal);
            Recording recording = run.end().ok().recording();
            assertTrue(recording.finished("display-0.mp4").seconds() > 2);
        }
    }

    @Test
    void aSecondSignalDoesNotDisturbTheFirst() throws Exception {
        try (Run run = start()) {
            awaitSeconds(run.awaitRecording());
            run.signal("INT");
            run.signal("INT");
            run.end().ok().recording().finished("display-0.mp4");
        }
    }

    @Test
    void losesOnlyTheLastMomentWhenKilled() throws Exception {
        try (Run run = start()) {
            Recording recording = run.awaitRecording();
            long start = System.nanoTime();
            awaitSeconds(recording);
            double elapsed = (System.nanoTime() - start) / 1e9;
            run.signal("KILL");
            run.end();
            double plays = recording.video().seconds();
            assertTrue(plays > elapsed - LOST_SECONDS, () -> plays + " s of " + elapsed + " s play");
        }
    }
}
