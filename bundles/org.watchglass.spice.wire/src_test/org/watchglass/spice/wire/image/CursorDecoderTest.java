package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import org.junit.jupiter.api.Test;
import org.watchglass.renderer.PointerShape;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.ProtocolException;

class CursorDecoderTest {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private static PointerShape decode(int type, int width, int height, String data)
            throws ProtocolException {
        return CursorDecoder.decode(new Cursor.Shape(false, 0, type, width, height, 1, 9, hex(data)));
    }

    @Test
    void alphaIsTakenAsItIs() throws Exception {
        PointerShape shape = decode(Cursor.Shape.ALPHA, 2, 1, "01020304 000000ff");
        assertArrayEquals(new int[] {0x04030201, 0xff000000}, shape.argb());
        assertEquals(1, shape.hotX());
        assertEquals(0, shape.hotY());
    }

    @Test
    void monoIsBlackWhiteTransparentOrInverted() throws Exception {
        PointerShape shape = decode(Cursor.Shape.MONO, 4, 2, "30 30  50 50");
        assertArrayEquals(new int[] {BLACK, WHITE, 0, WHITE, BLACK, WHITE, 0, BLACK}, shape.argb());
    }

    @Test
    void fourBitsHaveAPaletteAndAMask() throws Exception {
        String colors = "00000000 0000ff00 ffffff00" + "00000000".repeat(13);
        PointerShape shape = decode(Cursor.Shape.COLOR4, 4, 1, "0120" + colors + "30");
        assertArrayEquals(new int[] {BLACK, 0xffff0000, BLACK, 0}, shape.argb());
    }

    @Test
    void eightBitsHaveAPaletteAndAMask() throws Exception {
        String colors = "00000000 0000ff00 ffffff00" + "00000000".repeat(253);
        PointerShape shape = decode(Cursor.Shape.COLOR8, 4, 1, "00010200" + colors + "30");
        assertArrayEquals(new int[] {BLACK, 0xffff0000, BLACK, 0}, shape.argb());
    }

    @Test
    void twentyFourBitsHaveAMask() throws Exception {
        PointerShape shape = decode(Cursor.Shape.COLOR24, 3, 1, "010203 040506 ffffff 60");
        assertArrayEquals(new int[] {0xff030201, 0, BLACK}, shape.argb());
    }

    @Test
    void sixteenBitsHaveAMask() throws Exception {
        PointerShape shape = decode(Cursor.Shape.COLOR16, 3, 1, "007c ff7f 0000 60");
        assertArrayEquals(new int[] {0xffff0000, WHITE, 0}, shape.argb());
    }

    @Test
    void thirtyTwoBitsHaveAMaskWithoutRegardToRows() throws Exception {
        PointerShape shape = decode(Cursor.Shape.COLOR32, 1, 3, "01020300 01020300 01020300 40");
        assertArrayEquals(new int[] {0xff030201, 0, 0xff030201}, shape.argb());
    }

    @Test
    void emptyShapeIsTransparent() throws Exception {
        assertArrayEquals(new int[] {0}, decode(Cursor.Shape.ALPHA, 0, 5, "").argb());
    }

    @Test
    void refusesAShapeThatIsTooLarge() {
        var e = assertThrows(ProtocolException.class, () -> decode(Cursor.Shape.ALPHA, 65535, 1, ""));
        assertEquals("cursor: width: got 65535, expected at most 1024", e.getMessage());
    }

    @Test
    void refusesTooFewBytes() {
        assertThrows(ProtocolException.class, () -> decode(Cursor.Shape.ALPHA, 2, 2, "00000000"));
        assertThrows(ProtocolException.class, () -> decode(Cursor.Shape.MONO, 9, 1, "0000 00"));
        assertThrows(ProtocolException.class, () -> decode(Cursor.Shape.COLOR4, 1, 1, "00"));
        assertThrows(ProtocolException.class, () -> decode(Cursor.Shape.COLOR32, 1, 1, "00000000"));
    }

    @Test
    void refusesATypeThatNobodyKnows() {
        var e = assertThrows(ProtocolException.class, () -> decode(7, 1, 1, "00"));
        assertEquals("cursor: type: got 7, expected 0 to 6", e.getMessage());
    }
}
