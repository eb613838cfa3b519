package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/**
 * Console, recorder and MP4 provider, each in its own bundle, wired by declarative services in a real
 * framework.
 */
class RecordingTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private final Bundle mp4 = Services.bundle("org.watchglass.capture.mp4");
    private final FakeConsole console = new FakeConsole();
    private final Path directory;

    RecordingTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
    }

    @BeforeAll
    static void startWhatAProductStarts() throws Exception {
        Services.bundle("org.apache.felix.configadmin").start();
        Services.bundle("org.watchglass.example.png").stop();
    }

    @AfterEach
    void startEverythingAgain() throws Exception {
        mp4.start();
        Services.bundle("org.watchglass.recorder").start();
        console.close();
    }

    private Recording start(int sinks) throws Exception {
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("sinks are open", () -> recording.status().open() == sinks);
        return recording;
    }

    private static void paint(FakeDisplay display, int n) {
        display.draw(
                surface -> surface.fill(new Rect(n * 7 % 50, n * 5 % 50, 12, 9), 0x102030 * (n % 8 + 1)));
    }

    @Test
    void threeFramesAreThreeSamplesForJcodecAndForFfprobe() throws Exception {
        FakeDisplay display = console.add(64, 64);
        Recording recording = start(1);
        paint(display, 1);
        paint(display, 2);
        List<RecordedFile> files = recording.close(BOUND);
        File file = files.get(0).path().toFile();
        try (var channel = NIOUtils.readableChannel(file)) {
            MP4Demuxer demuxer = MP4Demuxer.createMP4Demuxer(channel);
            assertEquals(3, demuxer.getVideoTrack().getMeta().getTotalFrames());
        }
        Video video = Video.probe(file.toPath());
        assertEquals(3, video.frames());
        assertEquals("h264 tv bt709", video.codec() + " " + video.colours());
    }

    @Test
    void stoppingTheMp4BundleFinalisesAndStartingItContinuesInANewFile() throws Exception {
        FakeDisplay display = console.add(320, 200);
        Recording recording = start(1);
        paint(display, 1);
        mp4.stop();
        Video first = Video.probe(directory.resolve("display-0.mp4"));
        assertTrue(first.lastPicture().worstTilePsnr(display.image()) > 30);
        paint(display, 2);
        Await.until("no sink takes frames", () -> recording.status().open() == 0);
        mp4.start();
        Await.until("a new sink is open", () -> recording.status().open() == 1);
        paint(display, 3);
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(2, files.size());
        assertTrue(files.stream().allMatch(RecordedFile::complete), () -> "complete: " + files);
        Video second = Video.probe(directory.resolve("display-0-2.mp4"));
        assertTrue(second.lastPicture().worstTilePsnr(display.image()) > 30);
    }

    @Test
    void whatWasDrawnInADroppedFrameIsInTheLastPicture() throws Exception {
        FakeDisplay display = console.add(1280, 720);
        Recording recording = start(1);
        for (int n = 0; n == 0 || recording.status().dropped() < 200; n++) {
            int step = n;
            display.draw(surface -> surface.fill(surface.bounds(), step * 0x01000100 + step));
        }
        display.draw(surface -> surface.fill(new Rect(600, 300, 30, 30), 0xFFFFFF));
        recording.close(BOUND);
        Video video = Video.probe(directory.resolve("display-0.mp4"));
        assertTrue(video.lastPicture().worstTilePsnr(display.image()) > 30);
        JsonObject session = JsonParser.parseString(Files.readString(directory.resolve("session.json")))
                .getAsJsonObject();
        assertEquals(
                recording.status().dropped(), session.get("video_drop_count").getAsLong());
        assertEquals(
                session.get("frames_offered").getAsLong(),
                session.get("frames_accepted").getAsLong() + recording.status().dropped());
        assertEquals(session.get("frames_accepted").getAsLong(), video.frames());
    }

    @Test
    void everyDisplayHasAFileOfItsOwn() throws Exception {
        FakeDisplay left = console.add(200, 100);
        FakeDisplay right = console.add(121, 77);
        Recording recording = start(2);
        paint(left, 1);
        paint(right, 5);
        recording.close(BOUND);
        Video first = Video.probe(directory.resolve("display-0.mp4"));
        Video second = Video.probe(directory.resolve("display-1.mp4"));
        assertTrue(first.lastPicture().worstTilePsnr(left.image()) > 30);
        assertEquals("122x78", second.width() + "x" + second.height());
        assertTrue(second.lastPicture().crop(121, 77).worstTilePsnr(right.image()) > 30);
    }

    @Test
    void aModeChangeStaysInOneFileThatPlaysToItsLastPicture() throws Exception {
        FakeDisplay display = console.add(640, 480);
        Recording recording = start(1);
        paint(display, 1);
        display.resize(320, 240);
        paint(display, 2);
        recording.close(BOUND);
        Video video = Video.probe(directory.resolve("display-0.mp4"));
        assertEquals(recording.status().written().frames(), video.frames());
    }

    @Test
    void stoppingTheRecorderBundleEndsItsRecordings() throws Exception {
        FakeDisplay display = console.add(64, 64);
        Recording recording = start(1);
        paint(display, 1);
        Services.bundle("org.watchglass.recorder").stop();
        assertEquals(0, recording.status().open());
        assertEquals(2, Video.probe(directory.resolve("display-0.mp4")).frames());
    }

    @Test
    void aChangedConfigurationAppliesToTheNextFile() throws Exception {
        FakeDisplay display = console.add(64, 64);
        PointerShape white = new PointerShape(8, 8, 0, 0, whitePixels());
        display.setPointer(new Pointer(white, 20, 20, true));
        Configuration configuration = configuration();
        try {
            Dictionary<String, Object> values = new Hashtable<>();
            values.put("pointer", false);
            configuration.update(values);
            Await.until("the last picture has no pointer", () -> recordOnce("without").psnr(black()) > 40);
        } finally {
            configuration.delete();
        }
        Await.until("the last picture has a pointer", () -> recordOnce("with").psnr(display.image()) > 30);
    }

    private static Configuration configuration() throws Exception {
        return Services.get(ConfigurationAdmin.class).getConfiguration("org.watchglass.capture.mp4", "?");
    }

    private Image recordOnce(String name) throws Exception {
        RecordOptions options = new RecordOptions(directory.resolve(name), true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("a frame is written", () -> recording.status().written().frames() > 0);
        return Video.probe(recording.close(BOUND).get(0).path()).lastPicture();
    }

    private static Image black() {
        return new Image(64, 64, new int[64 * 64]);
    }

    private static int[] whitePixels() {
        int[] argb = new int[64];
        Arrays.fill(argb, 0xFFFFFFFF);
        return argb;
    }
}
