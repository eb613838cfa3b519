package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.testkit.Ports;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedLink;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** Servers that cannot be connected to: one line, and the exit code for that. */
@Timeout(60)
class BadServerTest {
    private static final int CONNECT = 3;
    private final Path folder;

    BadServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Outcome record(Script script) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            return Product.BUILT.run(folder, "record", server.address(), "--duration", "2s");
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port = Ports.free();
        Product.BUILT.run(folder, "record", "spice://127.0.0.1:" + port).failed(CONNECT, "refuses",
                "" + port);
    }

    @Test
    void theHostDoesNotExist() throws Exception {
        Product.BUILT.run(folder, "record", "spice://nowhere.invalid:5900").failed(CONNECT,
                "nowhere.invalid");
    }

    @Test
    void isAWebServer() throws Exception {
        Script web =
                link -> link.send("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        record(web).failed(CONNECT, "SPICE");
    }

    @Test
    void speaksVnc() throws Exception {
        Script vnc = link -> {
            link.send("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
            link.drain();
        };
        record(vnc).failed(CONNECT, "SPICE");
    }

    @Test
    void neverAnswers() throws Exception {
        record(ScriptedLink::drain).failed(CONNECT);
    }

    @Test
    void refusesThePassword() throws Exception {
        Script strict = link -> {
            link.readPassword(link.readLink());
            link.sendResult(LinkError.PERMISSION_DENIED);
        };
        record(strict).failed(CONNECT, "password", "--password-file");
    }

    @Test
    void wantsEncryption() throws Exception {
        Script secure = link -> {
            link.readLink();
            link.send(LinkReply.refused(LinkError.NEED_SECURED).frame());
        };
        record(secure).failed(CONNECT, "TLS");
    }

    /** 16 bytes of header, 182 of reply, 4 of result; then the first message, 6 and 32 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 197, 198, 201, 202, 205, 239})
    void breaksAfter(int bytes) throws Exception {
        Script guest = new ScriptedGuest(ScriptedLink::drain);
        record(link -> {
            link.breakAfter(bytes);
            guest.serve(link);
        })
                .failed(CONNECT);
    }

    @Test
    void announcesAMessageOfFourGigabytes() throws Exception {
        record(link -> {
            link.accept();
            link.send((byte) 103, (byte) 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF);
            link.drain();
        })
                .failed(CONNECT, "4294967295");
    }

    @Test
    void aScreenshotFailsLikeARecording() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(link -> link.send((byte) 'x'))) {
            Path png = folder.resolve("screen.png");
            Product.BUILT.run(folder, "screenshot", server.address(), "--out", png.toString())
                    .failed(CONNECT);
            assertTrue(!png.toFile().exists());
            assertEquals(1, server.connections());
        }
    }
}
