package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.TrafficRules;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;

/** Console, recorder and the provider of pcapng, wired in a real framework. */
class TrafficTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int SCANCODE_OF_A = 0x1E;
    /** As it goes over the wire: type 101, 4 bytes, the key. */
    private static final String PRESSED = "e\0\4\0\0\0\u001e\0\0\0";

    private static final String OVERWRITTEN = "e\0\4\0\0\0\0\0\0\0";

    private final Bundle pcap = Services.bundle("org.watchglass.capture.pcap");
    private final Path directory;

    TrafficTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
    }

    @AfterEach
    void startEverythingAgain() throws Exception {
        pcap.start();
    }

    private Recording start(Console console, boolean secrets) throws Exception {
        RecordOptions options = new RecordOptions(directory, false, Displays.ALL)
                .withTraffic(new TrafficRules(true, TrafficRules.NO_LIMIT, secrets));
        return Services.get(Recorder.class).start(console, options, notice -> {});
    }

    private static void say(WireLine line, int serial) {
        byte[] bytes = "message-%d".formatted(serial).getBytes(StandardCharsets.US_ASCII);
        line.message(WireDirection.FROM_SERVER, serial, 101, "INIT", bytes, bytes);
    }

    private String content(String name) throws Exception {
        return Files.readString(directory.resolve(name), StandardCharsets.ISO_8859_1);
    }

    @Test
    void stoppingTheBundleEndsTheFileAndStartingItContinuesInTheNext() throws Exception {
        FakeConsole console = new FakeConsole();
        WireLine line = console.tap().open(new WireChannel("main", 1, 0, List.of()));
        Recording recording = start(console, false);
        Await.until("somebody listens", line::isHeard);
        say(line, 1);
        pcap.stop();
        assertTrue(content("traffic.pcapng").contains("message-1"));
        Await.until("nobody listens", () -> !line.isHeard());
        pcap.start();
        Await.until("somebody listens again", line::isHeard);
        say(line, 2);
        recording.close(BOUND);
        assertTrue(content("traffic-2.pcapng").contains("message-2"));
        assertEquals(2, recording.traffic().written().frames());
    }

    private static Console demo() throws Exception {
        ConsoleAddress address = ConsoleAddress.parse("demo:?scene=idle");
        return Services.provider("demo").open(new ConnectRequest(address, Secret.NONE, 30).withTap());
    }

    private String typed(boolean secrets) throws Exception {
        try (Console console = demo()) {
            console.input().ready().get();
            Recording recording = start(console, secrets);
            console.input().key(SCANCODE_OF_A, true);
            console.input().key(SCANCODE_OF_A, false);
            Await.until("the key is counted", () -> recording.traffic().channels().containsKey("inputs")
                    && recording.traffic().channels().get("inputs").toServer().containsKey("KEY_UP"));
            recording.close(BOUND);
            return content("traffic.pcapng");
        }
    }

    @Test
    void keysAreOverwritten() throws Exception {
        String traffic = typed(false);
        assertTrue(traffic.contains(OVERWRITTEN));
        assertFalse(traffic.contains(PRESSED));
    }

    @Test
    void keysAreInNoReport() throws Exception {
        try (Console console = demo()) {
            console.input().ready().get();
            Recording recording = start(console, false);
            for (int n = 0; n < 20; n++) {
                console.input().key(SCANCODE_OF_A, true);
                console.input().key(SCANCODE_OF_A, false);
            }
            Await.until("the keys are counted", () -> recording.traffic().channels().containsKey("inputs")
                    && recording.traffic().channels().get("inputs").toServer()
                            .getOrDefault("KEY_UP", 0L) == 20);
            Reports report = Reports.begin(console, directory).await();
            for (String name : report.names()) {
                String content = new String(report.bytes(name), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(PRESSED), name);
            }
            // They are counted, and that is all.
            assertTrue(report.text("channel-state.json").contains("KEY_DOWN"));
            recording.close(BOUND);
        }
    }

    @Test
    void keysAreKeptForWhoWantsThem() throws Exception {
        assertTrue(typed(true).contains(PRESSED));
    }
}
