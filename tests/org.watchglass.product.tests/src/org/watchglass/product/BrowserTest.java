package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** What others see who were sent a recording. */
class BrowserTest {
    /** What encoding and two conversions may change of a colour channel. */
    private static final int TOLERANCE = 6;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final List<Integer> COLOURS = List.of(0xC03020, 0x20A040, 0x3040D0, 0xE0C080);

    private final Path folder;

    BrowserTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theColoursAreThoseOfTheScreen() throws Exception {
        Script display = link -> {
            ScriptedGuest.show(link, new Image(WIDTH, HEIGHT, quarters()));
            link.drain();
        };
        try (ScriptedServer server = ScriptedServer.start(new ScriptedGuest(display))) {
            Recording recording = Product.BUILT
                    .run(folder, "record", server.address(), "--duration", "1s")
                    .ok()
                    .recording();
            List<Integer> seen = Browser.colours(recording.file("display-0.mp4"), folder);
            for (int i = 0; i < COLOURS.size(); i++) {
                assertSimilar(COLOURS.get(i), seen.get(i));
            }
        }
    }

    private static int[] quarters() {
        int[] rgb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            int column = i % WIDTH * 2 / WIDTH;
            int row = i / WIDTH * 2 / HEIGHT;
            rgb[i] = COLOURS.get(2 * row + column);
        }
        return rgb;
    }

    private static void assertSimilar(int expected, int seen) {
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = Math.abs((expected >> shift & 0xFF) - (seen >> shift & 0xFF));
            assertTrue(difference <= TOLERANCE, () -> String.format("%06x became %06x", expected, seen));
        }
    }
}
