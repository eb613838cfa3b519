package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WireReaderTest {
    private static WireReader reader(String hex) {
        return new WireReader("X", hex(hex));
    }

    private static void assertRefuses(String message, Executable read) {
        assertEquals(message, assertThrows(ProtocolException.class, read).getMessage());
    }

    @Test
    void readsLittleEndianNumbers() throws Exception {
        WireReader in = reader("ff feff feff ffffffff 0200000000000080");
        assertEquals(255, in.u8("a"));
        assertEquals(65534, in.u16("b"));
        assertEquals(-2, in.i16("c"));
        assertEquals(4294967295L, in.u32("d"));
        assertEquals(Long.MIN_VALUE + 2, in.i64("e"));
        assertEquals(0, in.remaining());
    }

    @Test
    void saysWhichFieldIsMissing() {
        assertRefuses("X: width: got 3 bytes, expected 4", () -> reader("010203").u32("width"));
    }

    @Test
    void refusesACountOfFourBillion() {
        assertRefuses(
                "X: n: got 4294967295, expected at most 2 in 8 bytes",
                () -> reader("ffffffff 0000000000000000").count("n", 4));
    }

    @Test
    void refusesACountThatWouldTakeMuchMemory() {
        WireReader in = new WireReader("X", Bytes.of(new byte[(1 << 20) + 1]));
        assertRefuses(
                "X: n: got 1048577, expected at most 1048576 in 1048577 bytes",
                () -> in.fitting("n", 1048577, 1));
    }

    @Test
    void refusesASizeOfTwoToTheThirtyOne() {
        WireReader in = reader("00000080 00");
        assertRefuses("X: data: got 1 bytes, expected 2147483648", () -> in.bytes("data", in.u32("size")));
    }

    @Test
    void followsAPointerFromTheStartOfTheBody() throws Exception {
        WireReader in = reader("05000000 aa bb");
        assertEquals(0xbb, in.required("p").u8("target"));
        assertEquals(0xaa, in.u8("next"));
    }

    @Test
    void refusesAPointerOutsideTheBody() {
        assertRefuses("X: p: got offset 4, expected less than 4", () -> reader("04000000").pointer("p"));
    }

    @Test
    void aNullPointerLeadsNowhere() throws Exception {
        assertNull(reader("00000000").pointer("p"));
        assertRefuses("X: p: got no offset, expected one", () -> reader("00000000").required("p"));
    }

    @Test
    void textEndsAtItsNul() throws Exception {
        assertEquals("hä", reader("68 c3a4 00 78").text("name", 5));
    }
}
