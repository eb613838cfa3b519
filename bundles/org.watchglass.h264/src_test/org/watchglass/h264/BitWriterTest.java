package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BitWriterTest {
    private final BitWriter out = new BitWriter();

    @Test
    void writesExpGolombCodes() {
        out.unsigned(0); // 1
        out.unsigned(1); // 010
        out.unsigned(6); // 00111
        out.signed(-1); // 011
        assertEquals("a3b8", written()); // 1010 0011 1011 and a stop bit
    }

    @Test
    void writesTheLargestExpGolombCode() {
        out.unsigned(Integer.MAX_VALUE - 1);
        assertEquals("00000003fffffffc", written());
    }

    @Test
    void rewindsToTheMark() {
        out.bits(5, 3);
        out.mark();
        out.bits(-1, 32);
        out.bits(-1, 32);
        assertEquals(64, out.bitsSinceMark());
        out.rewind();
        assertEquals("b0", written());
    }

    private String written() {
        out.finish();
        return HexFormat.of().formatHex(out.bytes(), 0, out.length());
    }
}
