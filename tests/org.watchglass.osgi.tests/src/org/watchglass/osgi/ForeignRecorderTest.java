package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** A recorder that is not ours is installed, replaced by a newer one and removed while the console runs. */
class ForeignRecorderTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private final FakeConsole console = new FakeConsole();
    private final Path directory;
    private @Nullable Bundle installed;

    ForeignRecorderTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
    }

    @BeforeEach
    void stopWhatTheBuildInstalled() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
    }

    @AfterEach
    void remove() throws Exception {
        Bundle left = installed;
        if (left != null && left.getState() != Bundle.UNINSTALLED) {
            left.uninstall();
        }
        console.close();
    }

    @Test
    void isInstalledRecordsIsReplacedAndIsRemovedBesideOurs() throws Exception {
        FakeDisplay display = console.add(160, 120);
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("ours records", () -> recording.status().open() == 1);
        display.draw(surface -> surface.fill(new Rect(0, 0, 160, 60), 0x204060));

        Bundle png = Services.CONTEXT.installBundle("recorder-of-a-stranger", PngBundle.version("7.0.0"));
        installed = png;
        png.start();
        Await.until("both take frames", () -> recording.status().open() == 2);
        display.draw(surface -> surface.fill(new Rect(10, 20, 30, 40), 0xAA5500));

        png.update(PngBundle.version("7.0.1"));
        assertEquals("7.0.1", png.getVersion().toString());
        assertEquals(0, last("display-0-2").differences(display.image()), "the old one's last picture");
        Await.until("both take frames again", () -> recording.status().open() == 2);
        Path first = directory.resolve("display-0-3").resolve("000001.png");
        Image before = display.image();
        display.draw(surface -> surface.fill(new Rect(100, 10, 9, 9), 0xFFFFFF));
        Await.until("the new one has both pictures", () -> pictures("display-0-3").size() == 2);
        assertEquals(0, Image.read(first).differences(before), "the new one's first picture");

        png.uninstall();
        Await.until("ours is left", () -> recording.status().open() == 1);
        assertEquals(0, last("display-0-3").differences(display.image()), "its last picture");
        display.draw(surface -> surface.fill(surface.bounds(), 0x0055AA));
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of("display-0.mp4", "display-0-2", "display-0-3"),
                files.stream().map(file -> file.path().getFileName().toString()).toList());
        assertTrue(files.stream().allMatch(RecordedFile::complete), files::toString);
        Video video = Video.probe(directory.resolve("display-0.mp4"));
        assertTrue(video.lastPicture().worstTilePsnr(display.image()) > 30);
    }

    private Image last(String folder) throws IOException {
        List<Path> pictures = pictures(folder);
        return Image.read(pictures.get(pictures.size() - 1));
    }

    private List<Path> pictures(String folder) throws IOException {
        try (var files = Files.list(directory.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
