package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** A fault is made, and a report tells which: nothing but the zip is looked at. */
@Timeout(120)
class FaultsTest {
    private static final Image SCREEN = Image.plain(320, 200, 0x3060C0);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int DROPS = 20;

    private final Path directory;

    FaultsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void onlyOurRecorder() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
    }

    private Recording record(Console console) throws Exception {
        RecordOptions options = new RecordOptions(directory.resolve("capture"), true, Displays.ALL);
        Recording recording = Services.get(Recorder.class).start(console, options, notice -> {});
        Await.until("a sink is open", () -> recording.status().open() == 1);
        return recording;
    }

    private static JsonObject display(Reports report) throws Exception {
        return report.json("channel-state.json").getAsJsonObject("channels").getAsJsonObject("display-0");
    }

    @Test
    void anEncoderThatIsTooSlow() throws Exception {
        FakeConsole console = new FakeConsole();
        FakeDisplay display = console.add(WIDTH, HEIGHT);
        Recording recording = record(console);
        int[][] noise = {noise(1), noise(2)};
        // No encoder keeps up with noise that comes as fast as it can be copied.
        for (int n = 0; recording.status().dropped() < DROPS; n++) {
            int[] picture = noise[n % noise.length];
            display.draw(surface -> surface.put(surface.bounds(), picture, WIDTH, HEIGHT, 0, 0));
        }
        Reports report = Reports.begin(console, directory).await();
        recording.close(BOUND);

        assertTrue(report.json("session.json").get("video_drop_count").getAsLong() >= DROPS);
        JsonObject encoder = report.json("encoders.json").getAsJsonArray("encoders").get(0).getAsJsonObject();
        assertEquals("display-0.mp4", encoder.get("sink").getAsString());
        assertTrue(encoder.get("frames_dropped").getAsLong() >= DROPS, encoder::toString);
        double encoding = encoder.get("encoder_busy_share").getAsDouble();
        double writing = encoder.get("writer_busy_share").getAsDouble();
        assertTrue(encoding > 0.5 && encoding > 2 * writing, encoder::toString);
        // Neither the server nor the drawing is to blame.
        assertEquals(0, report.json("channel-state.json").getAsJsonObject("protocol_gaps").size());
    }

    private static int[] noise(long seed) {
        return new Random(seed).ints((long) WIDTH * HEIGHT, 0, 1 << 24).toArray();
    }

    /** Shows a screen, and then does that. */
    private static Script show(Script then) {
        return new ScriptedGuest(link -> {
            ScriptedGuest.show(link, SCREEN);
            then.serve(link);
        });
    }

    private static Console open(ScriptedServer server) throws Exception {
        ConsoleAddress address = ConsoleAddress.parse(server.address());
        return Services.provider("spice").open(new ConnectRequest(address, Secret.NONE, 30));
    }

    @Test
    void aServerThatStalls() throws Exception {
        assertTellsOfAStall(Duration.ofMillis(2500));
    }

    @Test
    @Tag("long")
    void aServerThatStallsFor10Seconds() throws Exception {
        assertTellsOfAStall(Duration.ofSeconds(10));
    }

    private void assertTellsOfAStall(Duration stall) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Script stalling = link -> {
            link.send(new CommonMessage.Ping(1, 0, Bytes.EMPTY));
            link.await(CommonRequest.Pong.TYPE);
            never.await(stall.toNanos(), TimeUnit.NANOSECONDS);
            link.send(new CommonMessage.Ping(2, 0, Bytes.EMPTY));
            link.await(CommonRequest.Pong.TYPE);
            over.countDown();
            link.drain();
        };
        try (ScriptedServer server = ScriptedServer.start(show(stalling)); Console console = open(server)) {
            over.await();
            Reports report = Reports.begin(console, directory).await();

            JsonObject state = report.json("channel-state.json");
            double longest = 0;
            for (JsonElement silence : state.getAsJsonArray("silences")) {
                longest = Math.max(longest, silence.getAsJsonObject().get("seconds").getAsDouble());
            }
            double seconds = stall.toMillis() / 1000.0;
            assertTrue(longest >= seconds, state::toString);
            assertEquals("connected", state.get("state").getAsString());
            // The last answer to a ping came after it: the connection itself is well.
            double pong = display(report).getAsJsonObject("sent").getAsJsonObject("PONG").get("seconds_ago")
                    .getAsDouble();
            double picture = display(report).getAsJsonObject("received").getAsJsonObject("DRAW_COPY")
                    .get("seconds_ago").getAsDouble();
            assertTrue(picture - pong >= seconds, state::toString);
        }
    }

    @Test
    void aPictureThatIsWrongBecauseAnImageIsBroken() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        Script corrupting = link -> {
            Coded broken = new Coded(ImageDescriptor.of(100, 100), ImageType.LZ_RGB, Bytes.of(new byte[40]));
            link.send(DrawCopy.of(0, new Rect(10, 10, 100, 100), broken));
            sent.countDown();
            link.drain();
        };
        try (ScriptedServer server = ScriptedServer.start(show(corrupting)); Console console = open(server)) {
            sent.await();
            Await.until("it was met", () -> !console.statistics().protocolGaps().isEmpty());
            Reports report = Reports.begin(console, directory).await();

            JsonObject gaps = report.json("channel-state.json").getAsJsonObject("protocol_gaps");
            assertEquals(1, gaps.get("image decode error LZ_RGB").getAsInt());
            List<JsonObject> broken = new ArrayList<>();
            for (JsonElement step : display(report).getAsJsonArray("decoded")) {
                if (step.getAsJsonObject().has("problem")) {
                    broken.add(step.getAsJsonObject());
                }
            }
            assertEquals(1, broken.size());
            assertEquals("LZ_RGB", broken.get(0).get("image").getAsString());
            assertFalse(broken.get(0).get("problem").getAsString().isEmpty());
            assertTrue(report.text("log.txt").contains("image decode error LZ_RGB"));
            assertTrue(report.names().contains("screenshot.png"));
        }
    }
}
