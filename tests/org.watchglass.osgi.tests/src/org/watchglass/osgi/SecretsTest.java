package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.TrafficRules;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.spice.wire.AgentMessage;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedLink;
import org.watchglass.testkit.ScriptedServer;

/** A password, what is typed and what is copied are in no file that a session leaves, nor inside of one. */
@Timeout(120)
class SecretsTest {
    private static final String PASSWORD = "Kp7-walnut-9Zq";
    private static final String COPIED = "copied-Zw8-marble-3Fd";
    private static final int CLIPBOARD = 4;
    /** Scan codes of "sesame". */
    private static final int[] TYPED = {0x1F, 0x12, 0x1F, 0x1E, 0x32, 0x12};
    private static final Logger LOGGER = Logger.getLogger("org.watchglass");

    private final LinkedBlockingQueue<String> passwords = new LinkedBlockingQueue<>();
    private final CountDownLatch typed = new CountDownLatch(TYPED.length);
    private final Level level = LOGGER.getLevel();
    private final Path directory;

    SecretsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void logAsBefore() {
        LOGGER.setLevel(level);
    }

    private void serve(ScriptedLink link) throws IOException, ProtocolException, InterruptedException {
        LinkMess wanted = link.readLink();
        passwords.add(link.readPassword(wanted));
        link.sendResult(LinkError.OK);
        int type = wanted.channel().type();
        if (type == ChannelType.MAIN.code()) {
            copy(link);
        } else if (type == ChannelType.DISPLAY.code()) {
            link.await(DisplayRequest.Init.TYPE);
            ScriptedGuest.show(link, new Image(16, 16, new int[256]));
        } else {
            while (typed.getCount() > 0) {
                link.await(InputsRequest.KeyUp.TYPE);
                typed.countDown();
            }
        }
        link.drain();
    }

    private static void copy(ScriptedLink link) throws IOException, ProtocolException {
        link.send(new MainInit(1, 1, MouseMode.SERVER, MouseMode.SERVER, true, 10, 0, 0));
        link.await(MainRequest.AttachChannels.TYPE);
        link.send(new MainMessage.ChannelsList(List.of(new Channel(ChannelType.DISPLAY.code(), 0),
                new Channel(ChannelType.INPUTS.code(), 0))));
        byte[] text = COPIED.getBytes(StandardCharsets.US_ASCII);
        byte[] message = new WireWriter().u32(1).u32(CLIPBOARD).u64(0).u32(8 + text.length)
                .u32(0).u32(1).bytes(text).toByteArray();
        link.send(new AgentMessage.Data(Bytes.of(message)));
    }

    @Test
    void areInNothingThatIsWritten() throws Exception {
        LOGGER.setLevel(Level.ALL);
        Reports.Finished lost = new Reports.Finished();
        try (ScriptedServer server = ScriptedServer.start(this::serve)) {
            ConsoleAddress address = ConsoleAddress.parse(server.address());
            ConnectRequest request = new ConnectRequest(address, new Secret(PASSWORD), 30).withTap();
            try (Console console = Services.provider("spice").open(request);
                    LastMinutes kept = Services.get(Recorder.class).keep(console, Duration.ofMinutes(1));
                    Watch watch = Services.get(AutoReports.class).watch(console,
                            AutoRules.NONE.withDisconnects(false), directory, lost)) {
                RecordOptions options = new RecordOptions(directory.resolve("capture"), true, Displays.ALL)
                        .withTraffic(new TrafficRules(true, TrafficRules.NO_LIMIT, false));
                Recording recording =
                        Services.get(Recorder.class).start(console, options, notice -> {});
                Await.until("it is recorded", () -> recording.status().open() == 1);
                type(console);
                Reports.begin(console, directory).await();
                server.close();
                assertTrue(lost.await().names().contains("disconnect-cause.json"));
                recording.close(Duration.ofSeconds(20));
                assertTrue(Files.exists(recording.directory().resolve("traffic.pcapng")));
            }
        }
        assertEquals(PASSWORD, passwords.take());
        assertNowhere();
    }

    private void type(Console console) throws Exception {
        console.input().ready().get();
        for (int code : TYPED) {
            console.input().key(code, true);
            console.input().key(code, false);
        }
        typed.await();
    }

    private void assertNowhere() throws Exception {
        int reports = 0;
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file.toString(), Files.readAllBytes(file));
                if (file.toString().endsWith(".zip")) {
                    Reports report = new Reports(file);
                    for (String name : report.names()) {
                        assertClean(name, report.bytes(name));
                    }
                    reports++;
                }
            }
        }
        assertEquals(2, reports);
    }

    private static void assertClean(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(PASSWORD), name);
        assertFalse(text.contains(COPIED), name);
        for (int code : TYPED) {
            // As it goes over the wire: type 101, 4 bytes, the key.
            assertFalse(text.contains("e\0\4\0\0\0" + (char) code + "\0\0\0"), name);
        }
    }
}
