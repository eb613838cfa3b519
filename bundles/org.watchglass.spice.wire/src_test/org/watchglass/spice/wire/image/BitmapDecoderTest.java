package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.ProtocolException;

class BitmapDecoderTest {
    private static final Palette PALETTE = new Palette(9, 0x111111, 0x222222, 0x333333);
    private final PaletteCache palettes = new PaletteCache();
    private final ImageDecoder decoder = new ImageDecoder(palettes, new GlzWindow(0));

    /** Decodes rows of a stride of 4 bytes, width 3. */
    private int[] decode(BitmapFormat format, boolean topDown, String rows) throws ProtocolException {
        return decoder.decode(bitmap(format, topDown, new PaletteReference.Given(PALETTE, false), rows))
                .pixels();
    }

    private static BitmapImage bitmap(BitmapFormat format, boolean topDown, PaletteReference palette,
            String rows) {
        int stride = Math.max(4, format.rowBytes(3));
        int height = hex(rows).length() / stride;
        return new BitmapImage(ImageDescriptor.of(3, height), format, topDown, stride, palette, hex(rows));
    }

    @Test
    void oneBitLowFirst() throws Exception {
        assertArrayEquals(
                new int[] {0x222222, 0x111111, 0x222222}, decode(BitmapFormat.FMT_1BIT_LE, true, "05000000"));
    }

    @Test
    void oneBitHighFirst() throws Exception {
        assertArrayEquals(
                new int[] {0x222222, 0x111111, 0x222222}, decode(BitmapFormat.FMT_1BIT_BE, true, "a0000000"));
    }

    @Test
    void fourBitsLowFirst() throws Exception {
        assertArrayEquals(
                new int[] {0x222222, 0x333333, 0x111111}, decode(BitmapFormat.FMT_4BIT_LE, true, "21000000"));
    }

    @Test
    void fourBitsHighFirst() throws Exception {
        assertArrayEquals(
                new int[] {0x222222, 0x333333, 0x111111}, decode(BitmapFormat.FMT_4BIT_BE, true, "12000000"));
    }

    @Test
    void eightBitsBeyondThePaletteAreItsFirstColour() throws Exception {
        assertArrayEquals(
                new int[] {0x333333, 0x111111, 0x111111}, decode(BitmapFormat.FMT_8BIT, true, "02ff0300"));
    }

    @Test
    void sixteenBitsAreFiveBitsOfEach() throws Exception {
        assertArrayEquals(
                new int[] {0xff0000, 0x00ff00, 0x0000ff},
                decode(BitmapFormat.FMT_16BIT, true, "007c e003 1f00"));
        assertEquals(0x840842, PixelRows.expand555(0x4000 | 0x20 | 0x08));
    }

    @Test
    void twentyFourBits() throws Exception {
        assertArrayEquals(
                new int[] {0x030201, 0x060504, 0xff0000},
                decode(BitmapFormat.FMT_24BIT, true, "010203 040506 0000ff"));
    }

    @Test
    void thirtyTwoBitsKeepTheGuestsHighByte() throws Exception {
        assertArrayEquals(
                new int[] {0x04030201, 0, 0xff000000},
                decode(BitmapFormat.FMT_32BIT, true, "01020304 00000000 000000ff"));
    }

    @Test
    void alphaAloneIsBlack() throws Exception {
        DecodedImage image = decoder.decode(
                bitmap(BitmapFormat.FMT_8BIT_A, true, new PaletteReference.Absent(), "80ff0100"));
        assertArrayEquals(new int[] {0x80000000, 0xff000000, 0x01000000}, image.pixels());
        assertTrue(image.alpha());
    }

    @Test
    void bottomUpRowsAreTurned() throws Exception {
        assertArrayEquals(
                new int[] {0x222222, 0x222222, 0x222222, 0x111111, 0x111111, 0x111111},
                decode(BitmapFormat.FMT_8BIT, false, "00000000 01010100"));
    }

    @Test
    void withoutPaletteIsBlackAndWhite() throws Exception {
        BitmapImage image = bitmap(BitmapFormat.FMT_1BIT_BE, true, new PaletteReference.Absent(), "40000000");
        assertArrayEquals(new int[] {0, 0xffffff, 0}, decoder.decode(image).pixels());
    }

    @Test
    void paletteIsKeptUnderItsIdIfAskedFor() throws Exception {
        PaletteReference kept = new PaletteReference.Given(PALETTE, true);
        decoder.decode(bitmap(BitmapFormat.FMT_8BIT, true, kept, "00000000"));
        BitmapImage later = bitmap(BitmapFormat.FMT_8BIT, true, new PaletteReference.Cached(9), "02020200");
        assertArrayEquals(new int[] {0x333333, 0x333333, 0x333333}, decoder.decode(later).pixels());
    }

    @Test
    void refusesAPaletteThatWasNotKept() {
        BitmapImage image = bitmap(BitmapFormat.FMT_8BIT, true, new PaletteReference.Cached(9), "02020200");
        var e = assertThrows(ProtocolException.class, () -> decoder.decode(image));
        assertEquals("palette: got unknown id 9, expected one that was sent before", e.getMessage());
    }

    @Test
    void highBitsAreSetIfTheImageSaysSo() throws Exception {
        BitmapImage image = new BitmapImage(
                new ImageDescriptor(0, ImageDescriptor.HIGH_BITS_SET, 1, 1),
                BitmapFormat.FMT_32BIT,
                true,
                4,
                new PaletteReference.Absent(),
                hex("01020300"));
        assertArrayEquals(new int[] {0xff030201}, decoder.decode(image).pixels());
        assertFalse(decoder.decode(image).alpha());
    }

    @Test
    void aMaskHasAllBitsSetOrNone() throws Exception {
        PaletteReference palette = new PaletteReference.Given(PALETTE, false);
        BitmapImage mask = bitmap(BitmapFormat.FMT_1BIT_LE, true, palette, "02000000");
        assertArrayEquals(new int[] {0, -1, 0}, decoder.decodeMask(mask).pixels());
    }

    @Test
    void paletteCacheIsBounded() {
        for (int i = 0; i < 5000; i++) {
            palettes.put(new Palette(i, 0));
        }
        assertEquals(null, palettes.get(0));
        assertEquals(new Palette(4999, 0), palettes.get(4999));
    }

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        BitmapImage image = BitmapImage.of(2, 2, 1, 2, 3, 0xffffff);
        assertArrayEquals(
                new int[] {1, 2, 3, 0xffffff}, decoder.decode(image).pixels());
    }
}
