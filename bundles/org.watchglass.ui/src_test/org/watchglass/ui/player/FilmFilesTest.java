package org.watchglass.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mark;

class FilmFilesTest {
    @Test
    void standInTheOrderInWhichTheyArePlayed(@TempDir Path folder) throws IOException {
        for (String name : List.of("display-0-10.mp4", "replay-0.mp4", "display-1.mp4", "display-0-2.mp4",
                "display-0.mp4", "other.mp4", "display-0.mp4.marks", "display-x.mp4")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(
                List.of("display-0.mp4", "display-0-2.mp4", "display-0-10.mp4", "display-1.mp4",
                        "replay-0.mp4"),
                FilmFiles.in(folder).stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void oneFollowsAnotherOfTheSameDisplay() {
        assertTrue(FilmFiles.follows(Path.of("display-0.mp4"), Path.of("display-0-2.mp4")));
        assertTrue(FilmFiles.follows(Path.of("display-0-2.mp4"), Path.of("display-0-3.mp4")));
        assertFalse(FilmFiles.follows(Path.of("display-0.mp4"), Path.of("display-1.mp4")));
        assertFalse(FilmFiles.follows(Path.of("display-0-2.mp4"), Path.of("display-0.mp4")));
        assertFalse(FilmFiles.follows(Path.of("replay-0.mp4"), Path.of("replay-0-2.mp4")));
    }

    @Test
    void theBarKnowsWhereMomentsAre() {
        BarScale scale = new BarScale(10, 220, 2000);
        assertEquals(110, scale.xOf(1000));
        assertEquals(1000, scale.ticksAt(110));
        assertEquals(0, scale.ticksAt(3));
        assertEquals(2000, scale.ticksAt(1000));
        Mark mark = new Mark(1000, "here");
        assertEquals(mark, scale.markNear(List.of(new Mark(900, "there"), mark), 107));
        assertEquals(null, scale.markNear(List.of(mark), 120));
        assertEquals(10, new BarScale(10, 220, 0).xOf(5), "nothing is there yet");
    }

    @Test
    void marksAreFoundForwardsAndBackwards() {
        List<Mark> marks = List.of(new Mark(100_000, "a"), new Mark(300_000, "b"));
        assertEquals(100_000, MarkSteps.from(marks, 0, false, true, 900_000));
        assertEquals(300_000, MarkSteps.from(marks, 100_000, false, true, 900_000));
        assertEquals(900_000, MarkSteps.from(marks, 300_000, false, true, 900_000));
        assertEquals(0, MarkSteps.from(marks, 100_000, false, false, 900_000));
        assertEquals(300_000, MarkSteps.from(marks, 310_000, false, false, 900_000));
        assertEquals(100_000, MarkSteps.from(marks, 310_000, true, false, 900_000), "it has just begun");
    }

    @Test
    void timesAreReadAndStandInNames() {
        assertEquals("02:03.500", TimeText.exact(123 * 90_000 + 45_000));
        assertEquals("1:02:03.500", TimeText.exact(3723 * 90_000 + 45_000));
        assertEquals("1h02m03.500", TimeText.forName(3723 * 90_000 + 45_000));
    }

    @Test
    void thumbnailsAreSmallerByTheMeanOfWhatTheyCover() {
        int[] pixels = {0x000000, 0x202020, 0xFF0000, 0xFF0000, 0x404040, 0x606060, 0xFF0000, 0xFF0000};
        Thumbnail small = Thumbnail.of(4, 2, pixels, 2, 2);
        assertEquals(2, small.width());
        assertEquals(1, small.height());
        assertEquals(0x303030, small.pixels()[0]);
        assertEquals(0xFF0000, small.pixels()[1]);
        assertEquals(4, Thumbnail.of(4, 2, pixels, 100, 100).width(), "never larger");
    }
}
