package org.watchglass.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mp4FormatException;

class FilmTest {
    private static final int BOUND = 4;
    private final Path file;

    FilmTest(@TempDir Path directory) {
        file = directory.resolve("display-0.mp4");
    }

    @Test
    void decodesFromTheKeyFrameBefore() throws IOException {
        try (Film film = Film.open(FilmMaker.finished(file, 12, 5))) {
            assertEquals(5, Film.firstToDecode(film.samples(), 0, 7));
            assertEquals(7, Film.firstToDecode(film.samples(), 6, 7), "it is on the way");
            assertEquals(5, Film.firstToDecode(film.samples(), 8, 7), "back");
            assertEquals(10, Film.firstToDecode(film.samples(), 6, 11), "a key frame is nearer");
            assertEquals(8, Film.firstToDecode(film.samples(), 7, 7), "nothing to do");
        }
    }

    @Test
    void showsEachPicture() throws IOException {
        try (Film film = Film.open(FilmMaker.finished(file, 12, 5))) {
            for (int wanted : new int[] {7, 3, 11, 10, 0, 9}) {
                assertTrue(film.turnTo(wanted, () -> false));
                assertEquals(wanted, film.shown());
                assertShows(film, FilmMaker.colour(wanted));
            }
        }
    }

    @Test
    void goesOnWhereItWasGivenUp() throws IOException {
        try (Film film = Film.open(FilmMaker.finished(file, 12, 12))) {
            int[] decoded = new int[1];
            assertFalse(film.turnTo(8, () -> ++decoded[0] > 5));
            assertEquals(5, film.shown());
            assertTrue(film.turnTo(8, () -> false));
            assertShows(film, FilmMaker.colour(8));
        }
    }

    @Test
    void knowsTheNextChange() throws IOException {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x102030, true).idle(7).picture(0x506070, false).idle(3).finish();
        }
        try (Film film = Film.open(file)) {
            assertEquals(8, film.nextChange(0, () -> false));
            assertEquals(8, film.nextChange(5, () -> false));
            assertEquals(12, film.nextChange(8, () -> false), "none");
        }
    }

    @Test
    void seesAFileGrow() throws IOException {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x102030, true);
            try (Film film = Film.open(file)) {
                assertTrue(film.isGrowing());
                maker.picture(0xA0B0C0, false).finish();
                film.reopen();
                assertTrue(film.isFinished());
                assertTrue(film.turnTo(1, () -> false));
                assertShows(film, 0xA0B0C0);
            }
        }
    }

    @Test
    void goesOnBehindADamagedPicture() throws IOException {
        FilmMaker.finished(file, 12, 5);
        try (Film film = Film.open(file)) {
            byte[] bytes = Files.readAllBytes(file);
            int at = (int) film.samples().get(6).offset();
            bytes[at + 4] = (byte) 0xE1;
            bytes[at] = 1;
            Files.write(file, bytes);
        }
        try (Film film = Film.open(file)) {
            assertTrue(film.turnTo(7, () -> false));
            assertTrue(film.isDamaged());
            assertTrue(film.turnTo(10, () -> false));
            assertFalse(film.isDamaged());
            assertShows(film, FilmMaker.colour(10));
        }
    }

    @Test
    void refusesWhatIsNoVideo() throws IOException {
        Files.writeString(file, "not a video at all, and longer than a head");
        assertThrows(Mp4FormatException.class, () -> Film.open(file));
    }

    private static void assertShows(Film film, int colour) {
        int[] pixels = new int[film.width() * film.height()];
        film.copyPixels(pixels);
        for (int shift = 0; shift < 24; shift += 8) {
            int got = pixels[pixels.length / 2] >> shift & 0xFF;
            assertEquals(colour >> shift & 0xFF, got, BOUND);
        }
    }
}
