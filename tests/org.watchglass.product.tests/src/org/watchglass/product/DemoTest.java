package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** The main job on the guest that is built in. */
class DemoTest {
    /** Far more than it takes: what else the machine does is not ours to judge. */
    private static final double SLOWEST_START_SECONDS = 20;

    private final Path folder;

    DemoTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Outcome run(String... arguments) throws Exception {
        return Product.BUILT.run(folder, arguments).ok();
    }

    @Test
    void recordsAVideoThatPlays() throws Exception {
        Recording recording = run("record", "demo:", "--duration", "3s").recording();
        Video video = recording.finished("display-0.mp4");
        assertEquals("h264 tv bt709", video.codec() + " " + video.colours());
        assertTrue(video.seconds() > 2 && video.seconds() < 5, () -> "duration " + video.seconds());
        assertTrue(video.frames() > 20, () -> "frames " + video.frames());
    }

    @Test
    void countsWhatItRecorded() throws Exception {
        Recording recording = run("record", "demo:", "--duration", "2s").recording();
        JsonObject session = recording.json("session.json");
        long offered = session.get("frames_offered").getAsLong();
        long dropped = session.get("video_drop_count").getAsLong();
        assertEquals(offered, session.get("frames_accepted").getAsLong() + dropped);
        assertTrue(offered - dropped >= recording.video().frames());
        assertTrue(recording.json("metadata.json").toString().contains("demo:"));
    }

    @Test
    void keepsTheRecordingToItsUser() throws Exception {
        Path directory = run("record", "demo:", "--duration", "1s").recording().directory();
        assertEquals("rwx------", permissions(directory));
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                assertEquals("rw-------", permissions(file), file::toString);
            }
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theLastPictureIsWhatAScreenshotShows() throws Exception {
        String scene = "demo:?scene=idle";
        Recording recording = run("record", scene, "--duration", "2s").recording();
        Path png = folder.resolve("screen.png");
        run("screenshot", scene, "--out", png.toString());
        // The clock goes on, and video halves the colours of thin letters: no tile by tile comparison here.
        double psnr = recording.video().lastPicture().psnr(Image.read(png));
        assertTrue(psnr > 35, () -> "PSNR " + psnr);
    }

    @Test
    void anOddSizePlays() throws Exception {
        Recording recording = run("record", "demo:?size=641x479", "--duration", "2s").recording();
        Video video = recording.finished("display-0.mp4");
        assertEquals("642x480", video.width() + "x" + video.height());
    }

    @Test
    void neverOverwritesARecording() throws Exception {
        Recording first = run("record", "demo:", "--duration", "1s", "--out", "same").recording();
        Recording second = run("record", "demo:", "--duration", "1s", "--out", "same").recording();
        assertEquals(folder.resolve("same"), first.directory());
        assertEquals(folder.resolve("same-2"), second.directory());
        assertTrue(first.video().frames() > 0 && second.video().frames() > 0);
    }

    @Test
    void twoAtATimeDoNotDisturbEachOther() throws Exception {
        try (Run first = Product.BUILT.start(folder, "record", "--duration", "3s");
                Run second = Product.BUILT.start(folder, "record", "--duration", "3s")) {
            Recording one = first.end().ok().recording();
            Recording other = second.end().ok().recording();
            assertNotEquals(one.directory(), other.directory());
            assertTrue(one.finished("display-0.mp4").seconds() > 2);
            assertTrue(other.finished("display-0.mp4").seconds() > 2);
        }
    }

    @Test
    void recordsSoonAfterItsStart() throws Exception {
        run("record", "demo:", "--duration", "1s");
        long start = System.nanoTime();
        try (Run run = Product.BUILT.start(folder, "record")) {
            run.awaitRecording();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("second start to recording: %.2f s%n", seconds);
            assertTrue(seconds < SLOWEST_START_SECONDS, () -> seconds + " s");
        }
    }

    @Test
    void withoutVideoItWritesNone() throws Exception {
        Recording recording = run("record", "demo:", "--duration", "1s", "--no-video").recording();
        assertTrue(Files.exists(recording.file("session.json")));
        assertTrue(Files.notExists(recording.file("display-0.mp4")));
    }
}
