package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;
import org.watchglass.ui.ConsoleView;
import org.watchglass.ui.tests.HeldFactory.Held;

/** Recording from the view, with the guest in use. */
@ExtendWith(Workbench.class)
class RecordingTest {
    private final Path directory;
    private final TappedProvider tap;
    private final Desk desk;

    RecordingTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = TappedProvider.ofDemo("demo:?scene=idle&size=800x600");
        desk = new Desk(directory);
        desk.show("tap:");
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
    }

    @Test
    void recordOnAndOffGivesAFileThatPlaysToWhatIsShown() throws Exception {
        Console console = tap.console();
        desk.run("record");
        desk.await(" frames");
        desk.robot.type("recorded");
        desk.robot.press(SWT.CR);
        Await.until("ten frames", () -> frames() >= 10);
        Image last = Image.of(console.displays().get(0).snapshot(SnapshotPointer.BLENDED).get());
        desk.run("record");
        desk.await("Recorded to " + directory);
        Path mp4 = Captures.only(directory, ".mp4");
        Captures.assertFinalised(mp4);
        Video video = Video.probe(mp4);
        assertTrue(video.frames() >= 10, "frames: " + video.frames());
        assertEquals("closed",
                Captures.json(Captures.only(directory, "session.json")).get("state").getAsString());
        double worst = video.lastPicture().worstTilePsnr(last);
        assertTrue(worst > 28, "the video's last picture differs: " + worst + " dB");
    }

    /** As the status line says: "00:05   31 frames   0 dropped   41 kB". */
    private int frames() throws Exception {
        return number(" frames");
    }

    private int number(String what) throws Exception {
        return Workbench.on(() -> desk.lines().stream()
                .filter(line -> line.contains(what))
                .map(line -> line.substring(0, line.indexOf(what)))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0));
    }

    @Test
    void whileTheEncoderIsHeldTypingShowsAndDropsAreCountedAndShown() throws Exception {
        try (HeldFactory held = new HeldFactory(Held.ENCODER)) {
            Console console = tap.console();
            desk.run("record");
            desk.await(" frames");
            for (int key = 0; key < 30; key++) {
                Image before = screen(console);
                desk.robot.type("a");
                Await.until("key " + key + " shows", () -> before.differences(screen(console)) > 0
                        && desk.picture().equalTo(screen(console)));
            }
            Await.until("drops are shown", () -> number(" dropped") > 10);
            held.letGo();
            Await.until("the encoder goes on", () -> frames() > 0);
            desk.run("record");
            desk.await("Recorded to");
        }
        int dropped = Captures.json(Captures.only(directory, "session.json"))
                .get("video_drop_count").getAsInt();
        assertTrue(dropped > 10, "video_drop_count is " + dropped);
    }

    private static Image screen(Console console) throws Exception {
        return Image.of(console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    @Test
    void whatIsBeingFinishedIsNamed() throws Exception {
        desk.run("record");
        Await.until("a frame", () -> frames() > 0);
        try (HeldJob held = new HeldJob("Finishing the recording")) {
            desk.run("record");
            String folder = String.valueOf(Captures.only(directory, ".mp4").getParent().getFileName());
            assertEquals("Finishing the recording " + folder + ", which cannot be cancelled",
                    held.job().getName());
            held.end();
        }
        desk.await("Recorded to " + directory);
    }

    @Test
    void cancellingWhatIsBeingFinishedLosesNothing() throws Exception {
        try (HeldJob starting = new HeldJob("Starting to record")) {
            desk.run("record");
            starting.job();
            desk.run("disconnect");
            Await.until("it waits for what begins",
                    () -> finishing().anyMatch(job -> job.getThread() != null));
            finishing().forEach(Job::cancel);
            starting.end();
        }
        desk.await("Recorded to " + directory);
        assertEquals("closed",
                Captures.json(Captures.only(directory, "session.json")).get("state").getAsString());
    }

    private static Stream<Job> finishing() {
        return Arrays.stream(Job.getJobManager().find(ConsoleView.JOBS))
                .filter(job -> job.getName().startsWith("Finishing the recording"));
    }

    @Test
    void closingTheViewFinalisesTheRecording() throws Exception {
        desk.run("record");
        desk.await(" frames");
        desk.robot.type("x");
        Await.until("two frames", () -> frames() >= 2);
        desk.close();
        assertEquals("closed",
                Captures.json(Captures.only(directory, "session.json")).get("state").getAsString());
        Path mp4 = Captures.only(directory, ".mp4");
        Captures.assertFinalised(mp4);
        assertTrue(Video.probe(mp4).frames() >= 2);
    }

    @Test
    void anotherConnectionFinalisesTheRecordingOfTheOneBefore() throws Exception {
        desk.run("record");
        Await.until("a frame", () -> frames() > 0);
        desk.show("tap:");
        Await.until("the file is finalised",
                () -> Captures.isFinalised(Captures.only(directory, ".mp4")));
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidInTheView() throws Exception {
        Desk.setDirectory(Path.of("/proc/nobody-writes-here"));
        desk.run("record");
        desk.await("/proc/nobody-writes-here");
        assertEquals(1, Workbench.on(() -> Workbench.shells().size()), "no dialogs");
        desk.robot.type("a");
        assertTrue(desk.isEnabled("record"));
    }

    @Test
    void aScreenshotIsThePictureThatIsShown() throws Exception {
        Console console = tap.console();
        Image shown = Image.of(console.displays().get(0).snapshot(SnapshotPointer.BLENDED).get());
        desk.run("screenshot");
        desk.await("Saved to " + directory);
        Image saved = Image.read(Captures.only(directory, ".png"));
        assertTrue(shown.differences(saved) < 2000, "all but the clock");
    }
}
