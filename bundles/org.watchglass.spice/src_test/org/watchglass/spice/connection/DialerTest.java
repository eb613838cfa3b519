package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.Ticket;

@Timeout(60)
class DialerTest {
    private static final KeyPair KEY = Ticket.newKey();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(300);
    private static final Channel MAIN = new Channel(ChannelType.MAIN.code(), 0);

    private final ServerSocket listening;
    private volatile byte[] answer = new byte[0];
    private volatile boolean stays;

    /** A server that gives the same bytes to everybody who says something, and then leaves or not. */
    DialerTest() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Threads.named("test server", this::serve).start();
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket socket = listening.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write(answer);
                    if (stays) {
                        socket.getInputStream().readAllBytes();
                    } else {
                        socket.shutdownOutput();
                        socket.getInputStream().readAllBytes();
                    }
                } catch (IOException e) {
                    if (listening.isClosed()) {
                        return;
                    }
                }
            }
        } finally {
            answer = new byte[0];
        }
    }

    private Link dial(Duration bound) throws ConsoleException {
        ConsoleAddress address =
                new ConsoleAddress("spice", "127.0.0.1", listening.getLocalPort(), 0, Map.of());
        Link link = new Dialer(new ConnectRequest(address, Secret.NONE, 60))
                .open(Link.wanted(MAIN, 0, Capabilities.NONE), Deadline.in(bound));
        link.transport().close();
        return link;
    }

    private ConsoleException fails(Duration bound) {
        return assertThrows(ConsoleException.class, () -> dial(bound));
    }

    private ConsoleException failsAfter(String said) {
        answer = said.getBytes(StandardCharsets.ISO_8859_1);
        return fails(PATIENCE);
    }

    private static byte[] reply() {
        Bytes key = Bytes.of(KEY.getPublic().getEncoded());
        return new LinkReply(0, key, LinkStage.COMMON, Capabilities.NONE).frame();
    }

    /** All that a server says while a channel is linked. */
    private static byte[] wholeStage() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(reply());
        all.writeBytes(new byte[4]);
        return all.toByteArray();
    }

    @Test
    void anAddressWithoutAPortIsToldHowToHaveOne() {
        ConsoleAddress address = ConsoleAddress.parse("spice://vm.example");
        Dialer dialer = new Dialer(new ConnectRequest(address, Secret.NONE, 60));
        ConsoleException failure = assertThrows(ConsoleException.class,
                () -> dialer.open(Link.wanted(MAIN, 0, Capabilities.NONE), Deadline.in(PATIENCE)));
        assertEquals("vm.example has no port: give the address as spice://HOST:PORT", failure.getMessage());
    }

    @Test
    void linksAChannel() throws ConsoleException {
        answer = wholeStage();
        assertEquals("main", dial(PATIENCE).name());
    }

    @Test
    void saysThatTheServerLeftAtEveryByteOfTheStage() {
        byte[] whole = wholeStage();
        for (int said = 0; said < whole.length; said++) {
            answer = Arrays.copyOf(whole, said);
            ConsoleException e = fails(PATIENCE);
            assertEquals(said < 4 ? Kind.PROTOCOL : Kind.REFUSED, e.kind(), "after " + said + " bytes");
            assertTrue(e.getMessage().contains("closed the connection"), e.getMessage());
        }
    }

    @Test
    void saysThatTheServerSaysNothing() {
        stays = true;
        ConsoleException e = fails(IMPATIENCE);
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertTrue(e.getMessage().endsWith("accepts connections but says nothing: check the port"));
    }

    @Test
    void saysThatTheServerStopsInMidStage() {
        stays = true;
        answer = Arrays.copyOf(wholeStage(), 50);
        ConsoleException e = fails(Duration.ofSeconds(3));
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(e.getMessage().contains("stopped in the middle of the SPICE handshake"));
    }

    @Test
    void recognizesOtherProtocols() {
        Map.of("RFB 003.008\n", "VNC", "SSH-2.0-x", "SSH", "HTTP/1.1 400", "HTTP", "220 ok", "something else")
                .forEach((said, name) -> {
                    String line = failsAfter(said).getMessage();
                    assertTrue(line.endsWith("does not speak SPICE but " + name + ": check the port"), line);
                });
    }

    @Test
    void recognizesTls() {
        ConsoleException e = failsAfter("\u0015\u0003\u0001\u0000\u0002\u0002\u0046");
        assertEquals(Kind.SECURITY, e.kind());
        assertTrue(e.getMessage().contains("wants TLS: give the address as spice+tls://"), e.getMessage());
    }

    @Test
    void saysWhatTheServerRefuses() {
        answer = LinkReply.refused(LinkError.NEED_SECURED).frame();
        assertEquals(Kind.SECURITY, fails(PATIENCE).kind());
        answer = LinkReply.refused(LinkError.VERSION_MISMATCH).frame();
        assertTrue(fails(PATIENCE).getMessage().contains("refuses the connection (VERSION_MISMATCH)"));
    }

    @Test
    void understandsARefusalInPlaceOfTheResult() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(reply());
        all.writeBytes(LinkReply.refused(LinkError.INVALID_DATA).frame());
        answer = all.toByteArray();
        assertTrue(fails(PATIENCE).getMessage().contains("refuses the connection (INVALID_DATA)"));
    }

    @Test
    void refusesAnotherVersion() {
        byte[] other = reply();
        other[4] = 3;
        answer = other;
        ConsoleException e = fails(PATIENCE);
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(e.getMessage().contains("version: got 3, expected 2"), e.getMessage());
    }

    @Test
    void saysThatTheKeyIsNone() {
        answer = new LinkReply(0, Bytes.of(new byte[LinkReply.KEY_SIZE]), LinkStage.COMMON, Capabilities.NONE)
                .frame();
        assertEquals(Kind.PROTOCOL, fails(PATIENCE).kind());
    }

    @Test
    void givesUpWhenClosed() throws Exception {
        stays = true;
        ConsoleAddress address =
                new ConsoleAddress("spice", "127.0.0.1", listening.getLocalPort(), 0, Map.of());
        Dialer dialer = new Dialer(new ConnectRequest(address, Secret.NONE, 60));
        dialer.close();
        assertThrows(
                ConsoleException.class,
                () -> dialer.open(Link.wanted(MAIN, 0, Capabilities.NONE), Deadline.in(PATIENCE)));
    }

    @Test
    void namesChannels() {
        assertEquals("display-0", Link.name(new Channel(2, 0)));
        assertEquals("cursor-1", Link.name(new Channel(4, 1)));
        assertEquals("inputs", Link.name(new Channel(3, 0)));
        assertEquals("type-99-0", Link.name(new Channel(99, 0)));
        assertEquals("usbredir-2", Link.name(new Channel(9, 2)));
    }
}
