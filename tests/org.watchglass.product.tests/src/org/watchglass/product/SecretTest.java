package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.spice.wire.AgentMessage;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedLink;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** Passwords reach the server, and nobody else. */
class SecretTest {
    private static final String PASSWORD = "Kp7-walnut-9Zq";
    private static final String COPIED = "copied-Zw8-marble-3Fd";
    private static final int CLIPBOARD = 4;
    private static final int CONNECT = 3;

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Path folder;

    SecretTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Script asking(LinkError answer) {
        return link -> {
            LinkMess message = link.readLink();
            received.add(link.readPassword(message));
            link.sendResult(answer);
        };
    }

    private void assertSecret() throws Exception {
        assertEquals(PASSWORD, received.take());
        assertNowhere(PASSWORD);
    }

    private void assertNowhere(String text) throws Exception {
        byte[] secret = text.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("password"))
                    .toList();
            assertTrue(all.size() > 1);
            for (Path file : all) {
                assertFalse(contains(Files.readAllBytes(file), secret), file::toString);
                if (file.toString().endsWith(".zip")) {
                    assertNotInside(file, secret);
                }
            }
        }
    }

    private static void assertNotInside(Path report, byte[] secret) throws IOException {
        try (ZipFile zip = new ZipFile(report.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                assertFalse(contains(content, secret), () -> entry + " in " + report);
            }
        }
    }

    private static boolean contains(byte[] text, byte[] part) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    /** Lets in whoever knows the password, shows a picture, and copies a text. */
    private void share(ScriptedLink link) throws IOException, ProtocolException, InterruptedException {
        LinkMess wanted = link.readLink();
        received.add(link.readPassword(wanted));
        link.sendResult(LinkError.OK);
        if (wanted.channel().type() == ChannelType.DISPLAY.code()) {
            link.await(DisplayRequest.Init.TYPE);
            ScriptedGuest.show(link, new Image(16, 16, new int[256]));
        } else {
            link.send(new MainInit(1, 1, MouseMode.SERVER, MouseMode.SERVER, true, 10, 0, 0));
            link.await(MainRequest.AttachChannels.TYPE);
            link.send(new MainMessage.ChannelsList(List.of(new Channel(ChannelType.DISPLAY.code(), 0))));
            byte[] text = COPIED.getBytes(StandardCharsets.US_ASCII);
            byte[] message = new WireWriter().u32(1).u32(CLIPBOARD).u64(0).u32(8 + text.length)
                    .u32(0).u32(1).bytes(text).toByteArray();
            link.send(new AgentMessage.Data(Bytes.of(message)));
        }
        link.drain();
    }

    @Test
    void neitherPasswordNorClipboardIsInWhatIsRecordedOrReported() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(this::share);
                Run run = Product.BUILT.start(
                        folder, Map.of("WATCHGLASS_PASSWORD", PASSWORD), "record", server.address(), "-d",
                        "3s", "--verbose", "--replay-buffer", "10s", "--auto-report-interval", "1s")) {
            Outcome outcome = run.end();
            Recording recording = outcome.recording();
            assertTrue(outcome.output().contains("report "), outcome::toString);
            assertTrue(recording.json("session.json").toString().contains("AGENT_DATA"));
            assertSecret();
            assertNowhere(COPIED);
        }
    }

    @Test
    void neitherIsInTheLastMinutes() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(this::share);
                Run run = Product.BUILT.start(
                        folder, Map.of("WATCHGLASS_PASSWORD", PASSWORD), "record", server.address(),
                        "--no-pcap", "--include-keys", "--replay-buffer", "60s")) {
            TrafficTest.saveTraffic(run, run.awaitRecording());
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
            assertSecret();
            assertNowhere(COPIED);
        }
    }

    @Test
    void theClipboardIsRecordedOnlyForWhoWantsIt() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(this::share);
                Run run = Product.BUILT.start(
                        folder, Map.of("WATCHGLASS_PASSWORD", PASSWORD), "record", server.address(), "-d",
                        "2s", "--include-keys")) {
            Recording recording = run.end().recording();
            assertSecret();
            byte[] traffic = Files.readAllBytes(recording.file("traffic.pcapng"));
            assertTrue(contains(traffic, COPIED.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void aRefusedPasswordFromTheEnvironmentIsNotShown() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(asking(LinkError.PERMISSION_DENIED));
                Run run = Product.BUILT.start(
                        folder, Map.of("WATCHGLASS_PASSWORD", PASSWORD), "record", server.address(),
                        "--verbose")) {
            assertEquals(CONNECT, run.end().exitCode());
            assertSecret();
        }
    }

    @Test
    void aPasswordFromAFileIsNotShown() throws Exception {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        try (ScriptedServer server = ScriptedServer.start(asking(LinkError.PERMISSION_DENIED));
                Run run = Product.BUILT.start(
                        folder, "record", server.address(), "--verbose", "--password-file", "password")) {
            assertEquals(CONNECT, run.end().exitCode());
            assertSecret();
        }
    }
}
