package org.watchglass.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

class ReplayedScreensTest {
    private final Stage stage = new Stage();
    private final Path folder;

    ReplayedScreensTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static void show(FrameConsumer consumer, int frames) {
        Screen screen = new Screen(0);
        Surface surface = new Surface(200, 100);
        screen.show(surface, 0);
        screen.attach(consumer);
        for (int i = 1; i <= frames; i++) {
            surface.fill(new Rect(i, i, 40, 30), i * 0x123456);
            screen.endFrame(i * 1_000_000_000L);
        }
    }

    /** What the other replay has shown. */
    private void list(int display, int frames) throws IOException {
        try (FrameList list = new FrameList(folder, display)) {
            show(new ReplayedPicture(List.of(list)), frames);
        }
    }

    /** Compares a replay that shows one display with the other one. */
    private ExitCode compare(boolean toEnd) throws Exception {
        var wishes = new ReplayedScreens.Wishes(null, folder, false);
        try (ReplayedScreens screens = ReplayedScreens.open(stage.surroundings(), wishes)) {
            show(screens.display(0), 3);
            return screens.compare(toEnd);
        }
    }

    @Test
    void aDisplayThatOnlyTheOtherReplayShowsIsADifference() throws Exception {
        list(0, 3);
        list(1, 2);
        assertEquals(ExitCode.FAILED, compare(true));
        assertEquals(List.of("display 1 differs first in its frame 1, 0.000 s after the first:"
                + " only the other replay shows it"), stage.lines());
    }

    @Test
    void aDisplayThatMayAppearLaterIsNone() throws Exception {
        list(0, 3);
        list(1, 2);
        assertEquals(ExitCode.OK, compare(false));
        assertEquals(List.of("all frames are the same"), stage.lines());
    }

    @Test
    void aDisplayOnWhichNothingWasShownIsNone() throws Exception {
        list(0, 3);
        list(15, 0);
        assertEquals(ExitCode.OK, compare(true));
    }

    @Test
    void nothingIsWaitedForWhenTheWorkIsOver() {
        stage.inbox.end(End.of(End.Cause.SIGNAL));
        var wishes = new ReplayedScreens.Wishes(folder.resolve("out"), null, false);
        assertThrows(InterruptedException.class, () -> ReplayedScreens.open(stage.surroundings(), wishes));
        assertEquals(1, stage.run("replay", folder.toString()));
        assertEquals("watchglass: ended before all was replayed\n", stage.err());
    }

    private static ReplayedScreen listing(Writer out) throws IOException {
        return new ReplayedScreen(null, new FrameList(new BufferedWriter(out)), null, false);
    }

    @Test
    void aFullDiskIsToldAsSuchAndTheOtherListsAreWritten() throws Exception {
        Path out = folder.resolve("out");
        stage.services.sinks().add((output, listener) -> {
            throw new IOException("not used");
        }, Map.of());
        ReplayedScreens screens =
                ReplayedScreens.open(stage.surroundings(), new ReplayedScreens.Wishes(out, null, false));
        StringWriter second = new StringWriter();
        screens.show(0, listing(new OutputStreamWriter(new FullDisk(), UTF_8)));
        screens.show(1, listing(second));
        CommandException e = assertThrows(CommandException.class, screens::close);
        assertEquals("cannot write to " + out + ": No space left on device", e.getMessage());
        assertEquals(ExitCode.DISK, e.exitCode());
        assertEquals(FrameList.HEAD + "\n", second.toString());
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
