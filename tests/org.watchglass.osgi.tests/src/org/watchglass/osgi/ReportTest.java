package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** Reporter and recorder meet through services only, and the report's video plays. */
class ReportTest {
    private final FakeConsole console = new FakeConsole();
    private final FakeDisplay display = console.add(320, 240);
    private final Path directory;

    ReportTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void onlyOurRecorder() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
    }

    @RepeatedTest(10)
    void aReportRightAfterADisconnectPlaysToTheScreenshot() throws Exception {
        Recording recording = record();
        for (int n = 0; n < 5; n++) {
            int step = n;
            display.draw(
                    surface -> surface.fill(new Rect(step * 20, step * 10, 60, 50), 0x305070 + step * 999));
        }
        console.disconnect("the server closed the connection");
        Reports report = Reports.begin(console, directory).await();
        Path video = report.extract("replay-0.mp4");
        Image screenshot = Image.read(report.extract("screenshot.png"));
        assertEquals(0, screenshot.differences(display.image()));
        assertTrue(Video.probe(video).lastPicture().worstTilePsnr(screenshot) > 30);
        JsonObject session = report.json("session.json");
        assertEquals(6, session.get("frames_offered").getAsInt());
        assertEquals(0, session.get("video_drop_count").getAsInt());
        assertEquals("disconnected", report.json("channel-state.json").get("state").getAsString());
        recording.close(Duration.ofSeconds(20));
        assertTrue(Video.probe(recording.directory().resolve("display-0.mp4")).frames() >= 6);
    }

    @Test
    void withoutARecordingThereIsNoVideoAndTheReportSaysSo() throws Exception {
        Reports report = Reports.begin(console, directory).await();
        assertFalse(report.names().contains("replay-0.mp4"));
        assertEquals("not recorded", report.json("session.json").get("state").getAsString());
    }

    @Test
    void aReportOfAKeptConsoleHasTheTrafficUntilTheDisconnect() throws Exception {
        WireLine line = console.tap().open(new WireChannel("main", 1, 0, List.of()));
        try (LastMinutes kept = Services.get(Recorder.class).keep(console, Recorder.CONFIGURED)) {
            Await.until("somebody listens", line::isHeard);
            byte[] said = "message-1".getBytes(StandardCharsets.US_ASCII);
            line.message(WireDirection.FROM_SERVER, 1, 103, "INIT", said, said);
            console.disconnect("the server closed the connection");
            Reports report = Reports.begin(console, directory).await();
            String traffic = new String(report.bytes("traffic.pcapng"), StandardCharsets.ISO_8859_1);
            assertTrue(traffic.contains("message-1"));
            String readme = report.text("README.txt");
            assertTrue(readme.contains("from a session's start on"), readme);
            assertTrue(kept.bytes() > 0);
            String notices = report.text("notifications.json");
            assertTrue(notices.contains("closed the connection"));
        }
    }

    private Recording record() throws Exception {
        RecordOptions options = new RecordOptions(directory.resolve("capture"), true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("a sink is open", () -> recording.status().open() == 1);
        return recording;
    }
}
