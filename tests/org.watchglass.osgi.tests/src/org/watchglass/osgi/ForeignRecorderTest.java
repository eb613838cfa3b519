package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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

/** A recorder that is not ours, in a bundle of its own, comes and goes while the console runs. */
class ForeignRecorderTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private final Bundle png = Services.bundle("org.watchglass.example.png");
    private final FakeConsole console = new FakeConsole();

    @AfterEach
    void stop() throws Exception {
        png.stop();
        console.close();
    }

    @Test
    void recordsBesideOursAndLeavesItsLastPictureWhenItIsStopped(@TempDir Path parent) throws Exception {
        png.start();
        FakeDisplay display = console.add(160, 120);
        RecordOptions options = new RecordOptions(parent.resolve("capture"), true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("both recorders take frames", () -> recording.status().open() == 2);
        display.draw(surface -> surface.fill(new Rect(10, 20, 30, 40), 0xAA5500));
        png.stop();
        Await.until("one recorder is left", () -> recording.status().open() == 1);
        Path pictures = parent.resolve("capture").resolve("display-0-2");
        Path other = parent.resolve("capture").resolve("display-0");
        Path folder = pictures.toFile().isDirectory() ? pictures : other;
        Image last = Image.read(folder.resolve("000002.png"));
        assertEquals(0, last.differences(display.image()));
        display.draw(surface -> surface.fill(surface.bounds(), 0x0055AA));
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(2, files.size());
        Path video = files.get(1).path();
        assertTrue(Video.probe(video).lastPicture().worstTilePsnr(display.image()) > 30);
    }
}
