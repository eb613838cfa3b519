package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import org.junit.jupiter.api.Test;

class HeaderFormatTest {
    private static final int LIMIT = 16 << 20;

    @Test
    void readsAMiniHeader() throws Exception {
        assertEquals(new MessageHeader(0, 304, 68, 0), HeaderFormat.MINI.read(hex("3001 44000000"), LIMIT));
    }

    @Test
    void readsAFullHeader() throws Exception {
        MessageHeader header = HeaderFormat.FULL.read(hex("0500000000000000 3001 44000000 39000000"), LIMIT);
        assertEquals(new MessageHeader(5, 304, 68, 57), header);
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        var e = assertThrows(
                ProtocolException.class, () -> HeaderFormat.MINI.read(hex("30 01  ff ff ff ff"), LIMIT));
        assertEquals("message 304: size 4294967295 > 16777216", e.getMessage());
    }

    @Test
    void refusesASubListOutsideTheBody() {
        Bytes header = hex("0500000000000000 3001 44000000 45000000");
        var e = assertThrows(ProtocolException.class, () -> HeaderFormat.FULL.read(header, LIMIT));
        assertEquals("message header: sub list: got 69, expected 0 to 68", e.getMessage());
    }

    @Test
    void framesWithAMiniHeader() {
        byte[] frame = HeaderFormat.MINI.frame(9, new CommonMessage.SetAck(1, 20));
        assertEquals("0300080000000100000014000000", Hex.text(frame));
    }

    @Test
    void framesWithAFullHeader() {
        byte[] frame = HeaderFormat.FULL.frame(9, new CommonRequest.Ack());
        assertEquals("090000000000000002000000000000000000", Hex.text(frame));
    }

    @Test
    void pointersCountFromTheBodyNotFromTheHeader() {
        MigrationTarget target = new MigrationTarget(1, 2, "", "");
        byte[] frame = HeaderFormat.FULL.frame(1, new MigrationMessage.Begin(target));
        assertEquals(20, frame[HeaderFormat.FULL.size() + 8]);
    }

    @Test
    void noChannelAllowsMoreThanTheAbsoluteLimit() {
        for (ChannelType type : ChannelType.values()) {
            assertEquals(type.maxMessage(), Math.min(type.maxMessage(), 256 << 20));
        }
    }
}
