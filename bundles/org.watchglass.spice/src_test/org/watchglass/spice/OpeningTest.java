package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.link.LinkError;

@Timeout(60)
class OpeningTest {
    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;

    OpeningTest() throws Exception {
        server = new ScriptedServer("s3cret");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        provider.stop();
    }

    private ConsoleException fails(String password) {
        return assertThrows(ConsoleException.class, () -> provider.open(server.request(password)));
    }

    @Test
    void returnsWithThePictureThere() throws Exception {
        try (Console console = provider.open(server.request("s3cret"))) {
            assertEquals(1, console.displays().size());
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void speaksFullHeadersWithAServerThatHasNoOthers() throws Exception {
        server.withFullHeaders();
        try (Console console = provider.open(server.request("s3cret"))) {
            assertEquals(ScriptedServer.COLOR, Screens.snapshot(console).pixels()[0]);
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndNotWhatItIs() {
        ConsoleException e = fails("guessed");
        assertEquals(Kind.AUTHENTICATION, e.kind());
        assertTrue(e.getMessage().contains("refused the password"), e.getMessage());
        assertFalse(e.getMessage().contains("guessed"), e.getMessage());
    }

    @Test
    void saysThatThereMustBeAPassword() {
        ConsoleException e = fails("");
        assertEquals(Kind.AUTHENTICATION, e.kind());
        assertTrue(e.getMessage().contains("wants a password: give it with --password-file"), e.getMessage());
    }

    @Test
    void saysThatThePasswordIsTooLong() {
        ConsoleException e = fails("x".repeat(61));
        assertEquals(Kind.AUTHENTICATION, e.kind());
        assertTrue(e.getMessage().contains("60 bytes"), e.getMessage());
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int freed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freed = socket.getLocalPort();
        }
        ConsoleAddress address = new ConsoleAddress("spice", "127.0.0.1", freed, 0, Map.of());
        ConnectRequest request = new ConnectRequest(address, Secret.NONE, 60);
        ConsoleException e = assertThrows(ConsoleException.class, () -> provider.open(request));
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertTrue(e.getMessage().contains("refuses connections"), e.getMessage());
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        ConsoleAddress nowhere = ConsoleAddress.parse("spice://no-such-host.invalid:5900");
        ConnectRequest request = new ConnectRequest(nowhere, Secret.NONE, 60);
        ConsoleException e = assertThrows(ConsoleException.class, () -> provider.open(request));
        assertEquals(Kind.UNREACHABLE, e.kind());
    }

    @Test
    void saysThatAMessageIsTooLarge() {
        server.on(ChannelType.DISPLAY, peer -> {
            peer.awaitType(DisplayRequest.Init.TYPE);
            peer.sendRaw(new byte[] {48, 1, -1, -1, -1, -1});
            peer.readToEnd();
        });
        ConsoleException e = fails("s3cret");
        assertTrue(e.getMessage().contains("message 304: size 4294967295 > 150994944"), e.getMessage());
    }

    @Test
    void saysThatTheServerLeftInMidMessage() {
        server.on(ChannelType.DISPLAY, peer -> {
            peer.awaitType(DisplayRequest.Init.TYPE);
            peer.sendRaw(new byte[] {48, 1, 9, 0, 0, 0, 1, 2});
        });
        ConsoleException e = fails("s3cret");
        assertEquals(Kind.REFUSED, e.kind());
        assertTrue(e.getMessage().contains("the server closed the connection"), e.getMessage());
    }

    @Test
    void saysWhyTheServerEndsTheSession() {
        server.on(ChannelType.MAIN, peer -> {
            peer.send(new CommonMessage.Disconnecting(0, LinkError.CHANNEL_NOT_AVAILABLE.code()));
            peer.readToEnd();
        });
        ConsoleException e = fails("s3cret");
        assertEquals(Kind.REFUSED, e.kind());
        assertTrue(e.getMessage().contains("ended the session (CHANNEL_NOT_AVAILABLE)"), e.getMessage());
    }

    @Test
    void saysThatAnOptionMakesNoSense() {
        Map<String, String> options = Map.of("compression", "zip");
        ConsoleAddress address = new ConsoleAddress("spice", "localhost", 5900, 0, options);
        ConnectRequest request = new ConnectRequest(address, Secret.NONE, 60);
        ConsoleException e = assertThrows(ConsoleException.class, () -> provider.open(request));
        assertTrue(e.getMessage().startsWith("compression=zip in the address is not known"), e.getMessage());
    }

    @Test
    void givesUpWhenInterrupted() throws Exception {
        CompletableFuture<Boolean> gaveUp = new CompletableFuture<>();
        CompletableFuture<Boolean> linked = new CompletableFuture<>();
        server.on(ChannelType.MAIN, peer -> {
            linked.complete(true);
            peer.readToEnd();
        });
        Thread opening = Threads.named("opening", () -> {
            try {
                provider.open(server.request("s3cret"));
            } catch (InterruptedException | ConsoleException e) {
                gaveUp.complete(e instanceof InterruptedException);
            }
        });
        opening.start();
        linked.get(10, TimeUnit.SECONDS);
        opening.interrupt();
        assertTrue(gaveUp.get(5, TimeUnit.SECONDS));
    }
}
