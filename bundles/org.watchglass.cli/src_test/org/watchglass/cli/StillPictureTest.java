package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;

@Timeout(30)
class StillPictureTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void takesThePictureOnceNothingChanges() throws Exception {
        FakeDisplay display = new FakeDisplay(false);
        StillPicture still = new StillPicture(Ticker.SYSTEM, new StillPicture.Patience(LONG, SHORT, LONG));
        assertEquals(4, still.of(display, SnapshotPointer.BLENDED).width());
        assertTrue(display.consumers.isEmpty());
    }

    @Test
    void takesADisplayThatNeverRestsAsItIs() throws Exception {
        FakeDisplay display = new FakeDisplay(false);
        AtomicBoolean over = new AtomicBoolean();
        display.onAttach = () -> Threads.named("drawing", () -> drawUntil(over, display)).start();
        StillPicture still = new StillPicture(Ticker.SYSTEM, new StillPicture.Patience(LONG, LONG, SHORT));
        try {
            assertEquals(3, still.of(display, SnapshotPointer.LEFT_OUT).height());
        } finally {
            over.set(true);
        }
    }

    @Test
    void waitsForTheFirstFrame() throws Exception {
        FakeDisplay display = new FakeDisplay(true);
        display.onAttach = () -> Threads.named("drawing", display::endFrame).start();
        StillPicture still = new StillPicture(Ticker.SYSTEM, new StillPicture.Patience(LONG, SHORT, LONG));
        assertEquals(4, still.of(display, SnapshotPointer.BLENDED).width());
    }

    @Test
    void saysThatNothingWasShown() {
        FakeDisplay display = new FakeDisplay(true);
        StillPicture still = new StillPicture(Ticker.SYSTEM, new StillPicture.Patience(SHORT, SHORT, SHORT));
        var e = assertThrows(CommandException.class, () -> still.of(display, SnapshotPointer.BLENDED));
        assertEquals("nothing was shown within 0.0 s", e.getMessage());
        assertEquals(ExitCode.FAILED, e.exitCode());
        assertTrue(display.consumers.isEmpty());
    }

    private static void drawUntil(AtomicBoolean over, FakeDisplay display) {
        while (!over.get()) {
            display.endFrame();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
