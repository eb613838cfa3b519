package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** Recordings, played. */
@ExtendWith(Workbench.class)
class PlayerTest {
    private final Path directory;
    private final Cinema cinema;

    PlayerTest(@TempDir Path directory) throws Exception {
        this.directory = directory.resolve("mine");
        Framework.startAll();
        cinema = new Cinema(directory);
    }

    @AfterEach
    void closeTheEditor() throws Exception {
        cinema.close();
    }

    private Path film() throws Exception {
        return directory.resolve("display-0.mp4");
    }

    private Mp4Movie movie() throws Exception {
        try (Mp4Reader reader = Mp4Reader.open(film())) {
            return reader.movie();
        }
    }

    @Test
    void showsAtTheEndWhatTheScreenHasShown() throws Exception {
        Image last = Taped.whole(directory, 10);
        cinema.open(film());
        cinema.maximize();
        cinema.run("fit");
        Await.until("each pixel", () -> on(() -> cinema.canvas().guestArea().width == 800));
        cinema.awaitEnd();
        Await.until("the last picture", () -> cinema.picture().worstTilePsnr(last) > 28);
        assertTrue(cinema.picture().psnr(last) > 35, "PSNR " + cinema.picture().psnr(last));
    }

    @Test
    void theKeyboardPlaysAndSteps() throws Exception {
        Taped.whole(directory, 10);
        cinema.open(film());
        int pictures = movie().samples().count();
        cinema.awaitEnd();
        cinema.focus();
        // The keys of the player are there a moment after the picture has the keyboard.
        Await.until("the first picture", () -> {
            cinema.desk.robot.press(SWT.HOME);
            return cinema.desk.reads("Picture 1 of");
        });
        cinema.desk.robot.press(SWT.ARROW_RIGHT);
        cinema.desk.await("Picture 2 of");
        cinema.desk.robot.press(SWT.ARROW_RIGHT);
        cinema.desk.await("Picture 3 of");
        cinema.desk.robot.press(SWT.ARROW_LEFT);
        cinema.desk.await("Picture 2 of");
        cinema.desk.robot.type(" ");
        cinema.desk.await("Picture " + pictures + " of");
    }

    @Test
    void aClickOnTheBarGoesToAMarkAndTheMouseShowsWhatIsThere() throws Exception {
        Taped.whole(directory, 10);
        cinema.open(film());
        Mp4Movie movie = movie();
        cinema.awaitEnd();
        Mark mark = movie.marks().get(1);
        cinema.pointAt((double) mark.ticks() / movie.samples().duration());
        Await.until("the tip tells of the mark", () -> cinema.tipReads("second mark"));
        Await.until("the tip shows a picture", cinema::showsThumbnail);
        cinema.desk.robot.click(1);
        int picture = movie.samples().indexAt(mark.ticks()) + 1;
        // A click is as exact as a pixel of the bar, which may be the next picture's already.
        Await.until("the picture at the mark", () -> cinema.desk.reads("Picture " + picture + " of")
                || cinema.desk.reads("Picture " + (picture + 1) + " of")
                || cinema.desk.reads("Picture " + (picture - 1) + " of"));
        cinema.run("begin");
        cinema.desk.await("Picture 1 of");
        cinema.run("nextMark");
        cinema.desk.await("Picture " + (movie.samples().indexAt(movie.marks().get(0).ticks()) + 1) + " of");
        cinema.desk.robot.move(new Point(5, 5));
    }

    @Test
    void exportsTheRangeBetweenTwoMarks() throws Exception {
        Taped.whole(directory, 10);
        cinema.open(film());
        Mp4Movie movie = movie();
        cinema.awaitEnd();
        cinema.run("begin");
        cinema.desk.await("Picture 1 of");
        for (int i = 0; i < 2; i++) {
            cinema.run("nextMark");
            int picture = movie.samples().indexAt(movie.marks().get(i).ticks()) + 1;
            cinema.desk.await("Picture " + picture + " of");
            cinema.run(i == 0 ? "rangeFrom" : "rangeTo");
        }
        cinema.run("export");
        Path target = directory.resolveSibling("range.mp4");
        cinema.exportTo("Export a range", target);
        long ticks = movie.marks().get(1).ticks() - movie.marks().get(0).ticks();
        assertEquals(ticks / 90_000.0, Video.probe(target).seconds(), 0.05);
    }

    @Test
    void savesAPicture() throws Exception {
        Image last = Taped.whole(directory, 10);
        cinema.open(film());
        cinema.awaitEnd();
        cinema.run("saveFrame");
        cinema.desk.await("Saved to " + directory);
        assertTrue(Image.read(Captures.only(directory, ".png")).worstTilePsnr(last) > 28);
    }

    @Test
    void aRecordingThatIsDeletedLeavesItsLastPicture() throws Exception {
        Taped.whole(directory, 30);
        cinema.open(film());
        cinema.desk.await("Picture ");
        Taped.delete(directory);
        cinema.desk.await("The recording has gone");
        assertEquals(new Point(800, 600), on(() -> cinema.canvas().guestSize()));
        assertEquals(1, on(() -> Workbench.shells().size()), "no dialogs");
    }

    @Test
    void followsARecordingToItsEnd() throws Exception {
        try (Taped taped = new Taped(directory, Taped.TYPING)) {
            cinema.open(taped.directory().resolve("display-0.mp4"));
            cinema.desk.await("being recorded");
            cinema.run("follow");
            taped.frames(60);
            Await.until("it follows", () -> on(() -> cinema.desk.lines()).stream()
                    .anyMatch(line -> line.matches("Picture (\\d+) of \\1 .*") && number(line) > 40));
        }
        Await.until("it is complete", () -> !cinema.desk.reads("being recorded"));
    }

    private static int number(String line) {
        return Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1"));
    }

    @Test
    void aVideoOfOthersIsForOthers() throws Exception {
        Files.createDirectories(directory);
        Path other = Files.writeString(directory.resolve("film.mp4"), "no video, but long enough for a head");
        cinema.open(other);
        cinema.desk.await("Not a recording of Watchglass");
        assertTrue(on(() -> Desk.all(cinema.pane(), Button.class).stream()
                .anyMatch(button -> button.isVisible() && button.getText().equals("Open Externally"))));
    }
}
