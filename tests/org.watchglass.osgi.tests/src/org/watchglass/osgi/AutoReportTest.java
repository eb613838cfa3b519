package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.renderer.Rect;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.ReportSection;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** Reports that nobody has asked for, and what a report costs the console. */
@Timeout(120)
class AutoReportTest {
    private static final AutoRules RULES = AutoRules.NONE.withDisconnects(false);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int PICTURES = 5;

    private final FakeConsole console = new FakeConsole();
    private final FakeDisplay display = console.add(320, 240);
    private final Path directory;

    AutoReportTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void onlyOurRecorder() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
    }

    private void draw(int step) {
        Rect box = new Rect(step * 20 % 300, step * 10 % 200, 60, 50);
        display.draw(surface -> surface.fill(box, 0x305070 + step * 999));
    }

    private Recording record() throws Exception {
        RecordOptions options = new RecordOptions(directory.resolve("capture"), true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("a sink is open", () -> recording.status().open() == 1);
        return recording;
    }

    @RepeatedTest(10)
    void aLostConnectionLeavesAReportThatPlays(RepetitionInfo repetition) throws Exception {
        assertPlays(repetition);
    }

    @RepeatedTest(90)
    @Tag("long")
    void aLostConnectionLeavesAReportThatPlaysAgain(RepetitionInfo repetition) throws Exception {
        assertPlays(repetition);
    }

    /** Every other one is of a recording, the others of what is in memory. */
    private void assertPlays(RepetitionInfo repetition) throws Exception {
        int number = repetition.getCurrentRepetition();
        Recording recording = number % 2 == 0 ? record() : null;
        LastMinutes kept =
                number % 2 == 0 ? null : Services.get(Recorder.class).keep(console, Duration.ofMinutes(1));
        if (kept != null) {
            Await.until("something is kept", () -> kept.bytes() > 0);
        }
        Reports.Finished finished = new Reports.Finished();
        Watch watch = Services.get(AutoReports.class).watch(console, RULES, directory, finished);
        for (int step = 0; step < PICTURES; step++) {
            draw(step + number);
        }
        Instant lost = Instant.now();
        console.disconnect("the server closed the connection");
        watch.close();
        assertTrue(finished.isDone());
        Reports report = finished.await();
        if (kept != null) {
            kept.close();
        }
        if (recording != null) {
            recording.close(BOUND);
        }
        JsonObject cause = report.json("disconnect-cause.json");
        assertEquals("the server closed the connection", cause.get("reason").getAsString());
        assertFalse(Instant.parse(cause.get("when").getAsString()).isBefore(lost));
        assertPlays(report, number % 5 == 0);
    }

    /** @param thorough whether the last picture is looked at, too, which takes a while */
    private static void assertPlays(Reports report, boolean thorough) throws Exception {
        Path video = report.extract("replay-0.mp4");
        if (thorough) {
            Image screenshot = Image.read(report.extract("screenshot.png"));
            assertTrue(Video.probe(video).lastPicture().worstTilePsnr(screenshot) > 30);
        } else {
            try (var channel = NIOUtils.readableChannel(video.toFile())) {
                var track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();
                assertTrue(track.getMeta().getTotalFrames() > 0);
            }
        }
    }

    /** A part of every report that waits until the latch is down. */
    private static ServiceRegistration<ReportSection> hold(CountDownLatch begun, CountDownLatch latch) {
        ReportSection section = (report, files) -> {
            begun.countDown();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return Services.CONTEXT.registerService(ReportSection.class, section, null);
    }

    @Test
    void framesGoOnBeingTakenAndWrittenWhileAReportIsMade() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch latch = new CountDownLatch(1);
        Recording recording = record();
        ServiceRegistration<ReportSection> section = hold(begun, latch);
        Reports.Finished finished = Reports.begin(console, directory);
        begun.await();
        // On this thread, which draws: if a frame had to wait for the report, this would never end.
        int step = 0;
        while (written(recording) < 100) {
            draw(step++);
        }
        assertFalse(finished.isDone());
        assertEquals(step + 1, recording.status().displays().get(0).offered());
        latch.countDown();
        assertEquals(List.of("report"),
                List.of(finished.await().zip().getFileName().toString().split("-")[0]));
        section.unregister();
        recording.close(BOUND);
    }

    private static long written(Recording recording) {
        return recording.status().displays().get(0).written().frames();
    }
}
