package org.watchglass.spice.wire.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Hex;
import org.watchglass.spice.wire.ProtocolException;

class LinkTest {
    private static final Capabilities COMMON = Capabilities.of(
            CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);
    private static final LinkMess MESS =
            new LinkMess(0, new Channel(ChannelType.MAIN.code(), 0), COMMON,
                    Capabilities.of(MainCapability.values()));
    private static final String MESS_HEX = "00000000 01 00 01000000 01000000 12000000 0b000000 0f000000";

    @Test
    void linkMessHasTheBytesOfTheSpecification() {
        String header = "52454451 02000000 02000000 1a000000 ";
        assertEquals(Hex.text(Hex.bytes(header + MESS_HEX)), Hex.text(MESS.frame()));
    }

    @Test
    void linkMessReadsWhatItWrote() throws Exception {
        assertEquals(MESS, LinkMess.read(hex(MESS_HEX)));
    }

    @Test
    void linkMessRefusesWordsThatAreNotThere() {
        var e = assertThrows(
                ProtocolException.class,
                () -> LinkMess.read(hex("00000000 01 00 ffffffff 01000000 12000000 0b000000")));
        assertEquals("link message: capability words: got 4294967295, expected at most 1 in 4 bytes",
                e.getMessage());
    }

    @Test
    void headerRefusesWhatIsNotSpice() {
        var e = assertThrows(
                ProtocolException.class, () -> LinkHeader.read(hex("48545450 2f312e31 20343030 20426164")));
        assertEquals("link header: magic: got 48545450, expected 52454451 (REDQ)", e.getMessage());
    }

    @Test
    void headerRefusesALargeBody() {
        var e = assertThrows(
                ProtocolException.class, () -> LinkHeader.read(hex("52454451 02000000 02000000 ffffffff")));
        assertEquals("link header: size: got 4294967295, expected 0 to 4096", e.getMessage());
    }

    @Test
    void replyReadsWhatItWrote() throws Exception {
        Bytes key = Bytes.of(Ticket.newKey().getPublic().getEncoded());
        LinkReply reply = new LinkReply(0, key, COMMON, Capabilities.of(DisplayCapability.LZ4_COMPRESSION));
        Bytes frame = Bytes.of(reply.frame());
        assertEquals(LinkHeader.of(178 + 8), LinkHeader.read(frame.slice(0, 16)));
        assertEquals(reply, LinkReply.read(frame.slice(16, 186)));
    }

    @Test
    void refusalReadsAsItsError() throws Exception {
        Bytes frame = Bytes.of(LinkReply.refused(LinkError.NEED_SECURED).frame());
        assertEquals(16 + 178, frame.length());
        assertEquals(LinkError.NEED_SECURED, LinkError.of(LinkReply.read(frame.slice(16, 178)).error()));
    }

    @Test
    void refusalMayBeTheCodeAlone() throws Exception {
        assertEquals(LinkError.ERROR.code(), LinkReply.read(hex("01000000")).error());
    }

    @Test
    void everyTruncatedReplyIsRefused() {
        Bytes whole = Bytes.of(new LinkReply(0, Bytes.of(new byte[162]), COMMON, COMMON).frame());
        for (int length = 0; length < 186; length++) {
            Bytes body = whole.slice(16, length);
            assertThrows(ProtocolException.class, () -> LinkReply.read(body), () -> body.toString());
        }
    }

    @Test
    void resultMayBeTheStartOfAReply() throws Exception {
        assertTrue(LinkResult.read(hex("52454451")).isReply());
        assertFalse(LinkResult.read(hex("07000000")).isReply());
        assertEquals(LinkError.PERMISSION_DENIED, LinkResult.read(hex("07000000")).error());
    }

    @Test
    void unknownCodesAreErrors() {
        assertEquals(LinkError.ERROR, LinkError.of(99));
        assertEquals(LinkError.ERROR, LinkError.of(-1));
    }

    @Test
    void capabilitiesBeyondTheWordsAreMissing() {
        assertTrue(COMMON.has(CommonCapability.MINI_HEADER));
        assertFalse(COMMON.has(CommonCapability.AUTH_SASL));
        assertFalse(Capabilities.NONE.has(CommonCapability.MINI_HEADER));
        assertEquals("[AUTH_SELECTION, AUTH_SPICE, MINI_HEADER]", COMMON.names(CommonCapability.values()));
    }
}
