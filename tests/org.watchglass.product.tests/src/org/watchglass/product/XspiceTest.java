package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Xspice;

/** A real desktop, drawn with all that its server knows to draw. */
class XspiceTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path folder;

    XspiceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void recordsAndShowsADesktopAsXDrewIt() throws Exception {
        try (Xspice desktop = Xspice.start(folder, WIDTH, HEIGHT);
                Run run = Product.BUILT.start(folder, "record", desktop.address())) {
            run.awaitRecording();
            desktop.hidePointer();
            Workload.TYPING.run(desktop, folder);
            Image screen = Rest.of(desktop::screen);
            run.signal("TERM");
            Recording recording = run.end().ok().recording();
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
            assertEquals(0, screenshot(desktop).differences(screen));
            assertEquals(0, desktop.foreignScreenshot().differences(screen));
        }
    }

    @Test
    void recordsThePointerWhereItIs() throws Exception {
        try (Xspice desktop = Xspice.start(folder, WIDTH, HEIGHT)) {
            desktop.run("xsetroot", "-solid", Xspice.BACKGROUND, "-cursor_name", "left_ptr");
            desktop.run("xdotool", "mousemove", "200", "200");
            assertOnlyPointerAt(200, 200, screenshot(desktop), desktop.screen());
            try (Run run = Product.BUILT.start(folder, "record", desktop.address())) {
                Recording recording = run.awaitRecording();
                desktop.run("xdotool", "mousemove", "600", "400");
                Image without = desktop.screen();
                Await.until(
                        "the pointer is recorded",
                        () -> strayPixels(600, 400, recording.video().lastPicture(), without) == 0);
                run.signal("TERM");
                run.end().ok();
                assertOnlyPointerAt(600, 400, recording.video().lastPicture(), without);
            }
        }
    }

    private static void assertOnlyPointerAt(int x, int y, Image with, Image without) {
        assertEquals(0, strayPixels(x, y, with, without));
        assertTrue(strayPixels(-100, -100, with, without) > 20, "there is no pointer");
    }

    /**
     * Pixels that differ, but for those near the pointer.
     *
     * @param without the same screen without a pointer
     */
    private static int strayPixels(int x, int y, Image with, Image without) {
        int stray = 0;
        for (int i = 0; i < with.rgb().length; i++) {
            boolean near = Math.abs(i % WIDTH - x) < 40 && Math.abs(i / WIDTH - y) < 40;
            boolean same = Math.abs((with.rgb()[i] >> 8 & 0xFF) - (without.rgb()[i] >> 8 & 0xFF)) <= 40;
            stray += near || same ? 0 : 1;
        }
        return stray;
    }

    private Image screenshot(Xspice desktop) throws Exception {
        Path png = folder.resolve("screen.png");
        Product.BUILT.run(folder, "screenshot", desktop.address(), "--out", png.toString()).ok();
        return Image.read(png);
    }
}
