package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.display.CacheMessage.InvalList;

class SubMessageTest {
    /** A LIST with one INVAL_LIST of one image that claims 24 bytes but has 11, as real servers send it. */
    private static final Bytes INVAL_OF_24 = hex("0100 06000000  6900 18000000  0100 01 0700000000000000");

    @Test
    void isCutAtTheEndOfTheOuterMessage() throws Exception {
        List<SubMessage> all = SubMessage.readAll(INVAL_OF_24, 0);
        assertEquals(List.of(new SubMessage(105, hex("0100 01 0700000000000000"))), all);
    }

    @Test
    void invalListWithAWrongSizeIsReadByItsCount() throws Exception {
        SubMessage inval = SubMessage.readAll(INVAL_OF_24, 0).get(0);
        InvalList expected = new InvalList(List.of(new InvalList.Item(InvalList.Item.PIXMAP, 7)));
        Sample sample = Sample.fromServer(ChannelType.DISPLAY, expected, "");
        assertEquals(List.of(expected), sample.read(inval.body()));
    }

    @Test
    void liesBehindTheMainBodyWithFullHeaders() throws Exception {
        Bytes outer = hex("aaaaaa  0100 09000000  0500 01000000 00");
        assertEquals(List.of(new SubMessage(5, hex("00"))), SubMessage.readAll(outer, 3));
    }

    @Test
    void refusesAnOffsetOutsideTheMessage() {
        var e = assertThrows(ProtocolException.class, () -> SubMessage.readAll(hex("0100 ffffffff"), 0));
        assertEquals("LIST: offset: got 4294967295, expected 0 to 6", e.getMessage());
    }

    @Test
    void refusesACountThatDoesNotFit() {
        var e = assertThrows(ProtocolException.class, () -> SubMessage.readAll(hex("ffff 00000000"), 0));
        assertEquals("LIST: count: got 65535, expected at most 1 in 4 bytes", e.getMessage());
    }

    @Test
    void refusesPartsThatOverlapTooMuch() {
        String list = "0800" + "22000000".repeat(8) + "6900 ff000000" + "00".repeat(60);
        var e = assertThrows(ProtocolException.class, () -> SubMessage.readAll(hex(list), 0));
        assertEquals("LIST: sub-messages: got 420, expected at most 400",
                e.getMessage().replace(" bytes", ""));
    }
}
