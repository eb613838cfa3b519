package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WireWriterTest {
    @Test
    void writesWhatPointersPointToBehindTheRest() {
        WireWriter out = new WireWriter();
        out.pointer(it -> it.u8(0xaa).pointer(inner -> inner.u8(0xbb))).u16(1);
        assertEquals("060000000100aa0b000000bb", Hex.text(out.toByteArray()));
    }

    @Test
    void growsAsFarAsIsNeeded() {
        byte[] large = new byte[1_000_000];
        assertEquals(2_000_004, new WireWriter().bytes(large).u32(0).bytes(large).toByteArray().length);
    }
}
