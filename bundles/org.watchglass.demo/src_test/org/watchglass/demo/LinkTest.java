package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.LinkResult;
import org.watchglass.spice.wire.link.Ticket;

@Timeout(30)
class LinkTest {
    private static final Channel MAIN = new Channel(ChannelType.MAIN.code(), 0);
    private static final Channel DISPLAY = new Channel(ChannelType.DISPLAY.code(), 0);
    private final TestGuest guest;
    private final TestClient stranger;

    LinkTest() throws Exception {
        guest = new TestGuest(SceneKind.IDLE);
        stranger = guest.stranger();
    }

    @AfterEach
    void stop() throws Exception {
        guest.close();
    }

    @Test
    void refusesAWrongTicket() throws Exception {
        assertEquals(LinkError.PERMISSION_DENIED.code(), stranger.link(0, MAIN, "guess"));
    }

    @Test
    void refusesATicketThatIsNotEncrypted() throws Exception {
        linkWith(CommonCapability.MINI_HEADER);
        stranger.write(new byte[Ticket.SIZE]);
        assertEquals(LinkError.PERMISSION_DENIED, LinkResult.read(stranger.read(LinkResult.SIZE)).error());
    }

    @Test
    void refusesAnotherWayToAuthenticateWithAWholeReply() throws Exception {
        linkWith(CommonCapability.AUTH_SELECTION);
        stranger.write((byte) CommonCapability.AUTH_SASL.ordinal(), (byte) 0, (byte) 0, (byte) 0);
        assertEquals(LinkError.INVALID_DATA.code(), stranger.readReply().error());
    }

    @Test
    void writesFullHeadersForAClientThatKnowsNoOthers() throws Exception {
        LinkReply reply = linkWith(CommonCapability.AUTH_SPICE);
        stranger.write(
                Ticket.encrypt(TestGuest.PASSWORD.getBytes(StandardCharsets.UTF_8), reply.publicKey()));
        assertEquals(LinkError.OK, LinkResult.read(stranger.read(LinkResult.SIZE)).error());
        var header = HeaderFormat.FULL.read(stranger.read(HeaderFormat.FULL.size()), 100);
        assertEquals(MainInit.TYPE, header.type());
        assertEquals(1, header.serial());
    }

    /** Links main with one common capability. */
    private LinkReply linkWith(CommonCapability common) throws Exception {
        stranger.write(new LinkMess(0, MAIN, Capabilities.of(common), Capabilities.NONE).frame());
        return stranger.readReply();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n", "REDQ\2\0\0\0\2\0\0\0\u007f\u007f\u007f\u007f"})
    void tellsWhoSpeaksAnotherProtocol(String firstBytes) throws Exception {
        stranger.write(firstBytes.getBytes(StandardCharsets.US_ASCII));
        assertEquals(LinkError.INVALID_MAGIC.code(), stranger.readReply().error());
    }

    @Test
    void refusesAnotherVersion() throws Exception {
        stranger.write("REDQ\1\0\0\0\0\0\0\0\26\0\0\0".getBytes(StandardCharsets.US_ASCII));
        assertEquals(LinkError.VERSION_MISMATCH.code(), stranger.readReply().error());
    }

    @Test
    void refusesALinkMessageThatIsCutShort() throws Exception {
        stranger.write("REDQ\2\0\0\0\2\0\0\0\3\0\0\0abc".getBytes(StandardCharsets.US_ASCII));
        assertEquals(LinkError.INVALID_DATA.code(), stranger.readReply().error());
    }

    @Test
    void refusesAChannelOfAnotherSession() throws Exception {
        int result = stranger.link(guest.session + 2, DISPLAY, TestGuest.PASSWORD);
        assertEquals(LinkError.BAD_CONNECTION_ID.code(), result);
    }

    @Test
    void refusesAChannelThatItDoesNotHave() throws Exception {
        Channel playback = new Channel(ChannelType.PLAYBACK.code(), 0);
        int result = stranger.link(guest.session, playback, TestGuest.PASSWORD);
        assertEquals(LinkError.CHANNEL_NOT_AVAILABLE.code(), result);
    }

    @Test
    void refusesASecondDisplayInTheSameSession() throws Exception {
        guest.link(ChannelType.DISPLAY);
        assertEquals(
                LinkError.CHANNEL_NOT_AVAILABLE.code(),
                stranger.link(guest.session, DISPLAY, TestGuest.PASSWORD));
    }

    @Test
    void sendsTheClientBeforeAwayWhenANewOneComes() throws Exception {
        TestClient display = guest.link(ChannelType.DISPLAY);
        assertEquals(LinkError.OK.code(), stranger.link(0, MAIN, TestGuest.PASSWORD));
        assertEquals(MainInit.TYPE, stranger.receive().type());
        assertThrows(EOFException.class, display::receive);
        assertThrows(EOFException.class, () -> receiveUntilTheEnd(guest.main));
    }

    private static Bytes receiveUntilTheEnd(TestClient client) throws Exception {
        while (true) {
            client.receive();
        }
    }
}
