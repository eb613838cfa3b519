package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener.Notice;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/** A disk of a few megabytes that is full, read-only, or loses its files in the middle of a recording. */
class SmallDiskTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int DISK = 4_000_000;

    private final FakeConsole console = new FakeConsole();
    private final FakeDisplay display = console.add(320, 240);
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final Random random = new Random(7);
    private final Path disk;
    private final Path filler;

    SmallDiskTest(@TempDir Path parent) {
        disk = parent.resolve("disk");
        filler = disk.resolve("filler");
    }

    @BeforeEach
    void mount() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
        Files.createDirectory(disk);
        boolean mounted = Tool.run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "none", disk.toString())
                .exitCode() == 0;
        assumeTrue(mounted, "this machine does not let us mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        console.close();
        Tool.run("umount", disk.toString());
    }

    private Recording start(long minFree) throws Exception {
        FileRules rules = FileRules.DEFAULT.withMinFreeBytes(minFree);
        RecordOptions options = new RecordOptions(disk.resolve("capture"), true, Displays.ALL, rules);
        Recording recording = Services.get(Recorder.class).start(console, options, notices::add);
        Await.until("the file is open", () -> recording.status().open() == 1);
        paint();
        Await.until("its first picture is written", () -> recording.status().written().bytes() > 0);
        return recording;
    }

    private Path file(String name) {
        return disk.resolve("capture").resolve(name);
    }

    private void fill(int bytes) throws Exception {
        Files.write(filler, new byte[bytes]);
    }

    /** Until not a byte fits any more. */
    private void fillUp() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("No space"), e::toString);
        }
    }

    /** Grey, because H.264 has fewer colours than pixels, and ffmpeg guesses those between. */
    private void paint() {
        display.draw(surface -> surface.fill(
                new Rect(random.nextInt(310), random.nextInt(230), 10, 10), random.nextInt(256) * 0x010101));
    }

    /** What takes most room. */
    private void paintNoise() {
        display.draw(surface -> {
            for (int y = 0; y < surface.height(); y += 2) {
                for (int x = 0; x < surface.width(); x += 8) {
                    surface.fill(new Rect(x, y, 8, 2), random.nextInt(256) * 0x010101);
                }
            }
        });
    }

    /** Draws until so many notices have come; the console never minds what the disk does. */
    private Notice paintUntilNotice(int count) throws Exception {
        return paintUntilNotice(count, this::paint);
    }

    private Notice paintUntilNotice(int count, Runnable painting) throws Exception {
        Await.until("notice " + count, Duration.ofSeconds(60), () -> {
            painting.run();
            return notices.size() >= count;
        });
        assertEquals(count, notices.size(), notices::toString);
        return notices.get(count - 1);
    }

    private void assertShowsLastPicture(Recording recording) throws Exception {
        List<RecordedFile> files = recording.close(BOUND);
        RecordedFile last = files.get(files.size() - 1);
        assertTrue(last.complete(), last::toString);
        Image picture = Video.probe(last.path()).lastPicture();
        assertTrue(picture.worstTilePsnr(display.image()) > 30, () -> "of " + last);
    }

    @Test
    void recordingResumesInANewFileWhenAFullDiskHasRoomAgain() throws Exception {
        Recording recording = start(0);
        fill(DISK - 1_000_000);
        Notice full = paintUntilNotice(1, this::paintNoise);
        fillUp();
        assertEquals(EndReason.NO_SPACE, full.reason());
        // A fragment that did not fit is lost; what was written before plays.
        assertTrue(Video.probe(file("display-0.mp4")).frames() > 0);
        Files.delete(filler);
        Notice goesOn = paintUntilNotice(2);
        assertEquals(new Notice(EndReason.CLOSED, "recording goes on in display-0-2"), goesOn);
        assertShowsLastPicture(recording);
        assertEquals(2, notices.size(), notices::toString);
    }

    @Test
    void nothingFillsTheDiskWhileItsRoomIsGuarded() throws Exception {
        Recording recording = start(1_500_000);
        fill(DISK - 1_000_000);
        Notice low = paintUntilNotice(1);
        assertEquals(EndReason.NO_SPACE, low.reason());
        assertTrue(low.text().startsWith("less than 1.5 MB are free for "), low::text);
        Await.until("the file is finished", () -> recording.status().open() == 0);
        long free = Files.getFileStore(disk).getUsableSpace();
        assertTrue(free > 0, () -> "free " + free);
        Files.delete(filler);
        assertEquals("there is room again: recording goes on", paintUntilNotice(2).text());
        Await.until("the next file", () -> Files.exists(file("display-0-2.mp4")));
        List<RecordedFile> files = recording.close(BOUND);
        assertTrue(files.stream().allMatch(RecordedFile::complete), files::toString);
        assertEquals(2, files.size(), files::toString);
    }

    @Test
    void recordingResumesWhenAReadOnlyDiskIsWritableAgain() throws Exception {
        Recording recording = start(0);
        fill(DISK - 1_000_000);
        paintUntilNotice(1, this::paintNoise);
        fillUp();
        // Only now there is no file that is being written: with one, no system makes a disk read-only.
        Await.until("no file is open", () -> Tool
                .run("mount", "-o", "remount,ro", disk.toString()).exitCode() == 0);
        Notice readOnly = paintUntilNotice(2);
        assertEquals(EndReason.FAILED, readOnly.reason());
        assertTrue(readOnly.text().contains("Read-only file system"), readOnly::text);
        Tool.run("mount", "-o", "remount,rw", disk.toString()).orFail();
        Files.delete(filler);
        assertTrue(paintUntilNotice(3).text().startsWith("recording goes on in "), notices::toString);
        assertShowsLastPicture(recording);
    }

    @Test
    void recordingResumesWhenItsFileIsDeletedUnderneath() throws Exception {
        Recording recording = start(0);
        Files.delete(file("display-0.mp4"));
        Notice deleted = paintUntilNotice(1);
        assertTrue(deleted.text().contains("deleted while it was recorded"), deleted::text);
        assertEquals("recording goes on in display-0-2", paintUntilNotice(2).text());
        assertShowsLastPicture(recording);
    }
}
