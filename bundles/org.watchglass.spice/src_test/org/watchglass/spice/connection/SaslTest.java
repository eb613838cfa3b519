package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;

/** A server on loopback that wants SASL. */
@Timeout(60)
class SaslTest {
    private static final String PASSWORD = "Kp7-walnut-9Zq";
    private static final String LOGIN = "\0kim\0" + PASSWORD + "\0";
    private static final Capabilities SASL = Capabilities.of(
            CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SASL, CommonCapability.MINI_HEADER);

    private final ServerSocket listening;
    private final CompletableFuture<LinkMess> wanted = new CompletableFuture<>();
    private final CompletableFuture<String> said = new CompletableFuture<>();
    private volatile String mechanisms = ",DIGEST-MD5,PLAIN,";
    /** After what the client has said first. */
    private volatile byte[] answer = new byte[0];
    private volatile boolean stays;

    SaslTest() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Threads.named("test server", this::serve).start();
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            LinkHeader header = LinkHeader.read(Bytes.of(in.readNBytes(LinkHeader.SIZE)));
            wanted.complete(LinkMess.read(Bytes.of(in.readNBytes(header.size()))));
            OutputStream out = socket.getOutputStream();
            Bytes noKey = Bytes.of(new byte[LinkReply.KEY_SIZE]);
            out.write(new LinkReply(0, noKey, SASL, Capabilities.NONE).frame());
            in.readInt();
            byte[] list = mechanisms.getBytes(StandardCharsets.US_ASCII);
            out.write(new WireWriter().u32(list.length).bytes(list).toByteArray());
            said.complete(sized(in) + " " + sized(in));
            out.write(answer);
            if (stays) {
                in.readAllBytes();
            }
        } catch (IOException | ProtocolException e) {
            said.completeExceptionally(e);
        }
    }

    private static String sized(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Integer.reverseBytes(in.readInt()));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void dial(String user, String password) throws ConsoleException {
        ConsoleAddress address = new ConsoleAddress(
                "spice", "127.0.0.1", listening.getLocalPort(), 0, Map.of(ConsoleAddress.USERNAME, user));
        Link link = new Dialer(new ConnectRequest(address, new Secret(password), 60)).open(
                Link.wanted(new Channel(ChannelType.MAIN.code(), 0), 0, Capabilities.NONE),
                Deadline.in(Duration.ofSeconds(20)));
        link.close();
    }

    private void fails(String user, Kind kind, String part) {
        ConsoleException e = assertThrows(ConsoleException.class, () -> dial(user, PASSWORD));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e::getMessage);
        assertFalse(String.valueOf(e.getMessage()).contains(PASSWORD));
        assertEquals(kind, e.kind(), e::getMessage);
    }

    private static WireWriter complete() {
        return new WireWriter().u32(0).u8(1);
    }

    @Test
    void letsAUserIn() throws Exception {
        answer = complete().u32(0).u32(0).toByteArray();
        dial("kim", PASSWORD);
        assertEquals("PLAIN " + LOGIN, said.get(20, TimeUnit.SECONDS));
        assertTrue(wanted.get().common().has(CommonCapability.AUTH_SASL));
    }

    @Test
    void tellsWhyAUserIsRefused() {
        byte[] reason = "not\ntoday\0".getBytes(StandardCharsets.US_ASCII);
        answer = complete().u32(1).u32(reason.length).bytes(reason).toByteArray();
        fails("kim", Kind.AUTHENTICATION, "refused the user or the password (not today)");
    }

    @Test
    void takesAServerThatLeavesForARefusal() {
        fails("kim", Kind.AUTHENTICATION, "refused the user or the password");
    }

    @Test
    void saysWhatTheServerWantsInstead() {
        mechanisms = ",GSSAPI,DIGEST-MD5,";
        fails("kim", Kind.AUTHENTICATION, "GSSAPI,DIGEST-MD5");
    }

    @Test
    void asksForAUser() throws Exception {
        fails("", Kind.AUTHENTICATION, "spice://USER@HOST");
        assertFalse(wanted.get().common().has(CommonCapability.AUTH_SASL));
    }

    @Test
    void asksForAPassword() {
        ConsoleException e = assertThrows(ConsoleException.class, () -> dial("kim", ""));
        assertTrue(String.valueOf(e.getMessage()).contains("--password-file"), e::getMessage);
    }

    @Test
    void prefersWhatDoesNotSendThePassword() throws Exception {
        mechanisms = ",PLAIN,SCRAM-SHA-1,SCRAM-SHA-256,";
        assertThrows(ConsoleException.class, () -> dial("kim", PASSWORD));
        assertTrue(said.get().startsWith("SCRAM-SHA-256 n,,n=kim,r="));
    }

    @Test
    void doesNotBelieveAServerThatSkipsItsProof() {
        mechanisms = ",SCRAM-SHA-256,";
        answer = complete().u32(0).u32(0).toByteArray();
        fails("kim", Kind.PROTOCOL, "complete too early");
    }

    @Test
    void refusesSizesWithoutEnd() {
        answer = new WireWriter().u32(0x7FFFFFFF).toByteArray();
        fails("kim", Kind.PROTOCOL, "size 2147483647 > 65536");
    }

    @Test
    void doesNotGoOnForEver() {
        WireWriter steps = new WireWriter();
        for (int i = 0; i < 20; i++) {
            steps.u32(0).u8(0);
        }
        answer = steps.toByteArray();
        stays = true;
        fails("kim", Kind.PROTOCOL, "not complete after 8 steps");
    }

    @Test
    void neverSendsAPasswordWhereSomebodyMayListen() {
        SaslUser heard = new SaslUser("kim", new Secret(PASSWORD), false);
        var e = assertThrows(SaslRefusedException.class, () -> heard.choose(List.of("PLAIN")));
        assertTrue(String.valueOf(e.getMessage()).contains("without TLS"));
    }
}
