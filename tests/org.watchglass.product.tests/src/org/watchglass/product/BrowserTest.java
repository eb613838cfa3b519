package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mp4Export;
import org.watchglass.mp4.Mp4Repair;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;
import org.watchglass.testkit.Video;

/** What others see who were sent a recording. */
class BrowserTest {
    /** What encoding and two conversions may change of a colour channel. */
    private static final int TOLERANCE = 10;

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
            Path video = recording.file("display-0.mp4");
            Browser.Seen seen = Browser.watch(video, recording.video().seconds(), folder);
            assertSimilar(COLOURS, seen.first());
            assertSimilar(COLOURS, seen.late());
        }
    }

    @Test
    void aFinishedFileWithChaptersPlays() throws Exception {
        Path video = folder.resolve("finished.mp4");
        Files.write(video, Film.drawn().finished());
        assertPlays(video, Film.SECONDS);
    }

    @Test
    void aFileThatIsBeingRecordedPlays() throws Exception {
        Path video = folder.resolve("growing.mp4");
        Files.write(video, Film.drawn().unfinished());
        assertPlays(video, Film.SECONDS);
    }

    /** Until then a browser plays up to the picture that is cut, and says that it cannot decode it. */
    @Test
    void aFileWhoseRecorderWasKilledInAWritePlaysToTheEndOnceItIsRepaired() throws Exception {
        Path video = folder.resolve("cut.mp4");
        byte[] bytes = Film.drawn().unfinished();
        Files.write(video, Arrays.copyOf(bytes, bytes.length - 100));
        Mp4Repair.repair(video);
        double seconds = Video.probe(video).seconds();
        assertTrue(seconds > 3 && seconds < Film.SECONDS, () -> seconds + " s");
        assertPlays(video, seconds);
    }

    @Test
    void aCopyWithItsListInFrontPlays() throws Exception {
        Path video = folder.resolve("finished.mp4");
        Files.write(video, Film.drawn().finished());
        Path copy = folder.resolve("copy.mp4");
        Mp4Export.fastStart(video, copy);
        assertPlays(copy, Film.SECONDS);
    }

    private void assertPlays(Path video, double seconds) throws Exception {
        Browser.Seen seen = Browser.watch(video, seconds, folder);
        assertEquals("", seen.error(), seen::toString);
        assertEquals(Film.WIDTH + "x" + Film.HEIGHT, seen.width() + "x" + seen.height());
        assertEquals(seconds, seen.duration(), 0.15, seen::toString);
        assertEquals(seconds, seen.ended(), 0.15, seen::toString);
        assertSimilar(Film.FIRST, seen.first());
        assertSimilar(Film.FIRST, seen.early());
        assertSimilar(Film.SECOND, seen.late());
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

    private static void assertSimilar(List<Integer> expected, List<Integer> seen) {
        for (int i = 0; i < expected.size(); i++) {
            assertSimilar(expected.get(i), seen.get(i));
        }
    }

    private static void assertSimilar(int expected, int seen) {
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = Math.abs((expected >> shift & 0xFF) - (seen >> shift & 0xFF));
            assertTrue(difference <= TOLERANCE, () -> String.format("%06x became %06x", expected, seen));
        }
    }
}
