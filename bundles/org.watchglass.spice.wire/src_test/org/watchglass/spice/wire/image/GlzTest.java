package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Hex;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.EncodedImage.ZlibGlz;

class GlzTest {
    private static final ImageDescriptor FOUR = ImageDescriptor.of(4, 1);
    private final GlzWindow window = new GlzWindow(10_000);
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), window);

    /** Code of an image of 4x1 pixels of 32 bits. */
    private static String code(int id, String body) {
        return String.format("20205a4c 00010001 18 00000004 00000001 00000010 %016x %08x", id, id) + body;
    }

    private int[] decode(String code) throws ProtocolException {
        return decoder.decode(new Coded(FOUR, ImageType.GLZ_RGB, hex(code))).pixels();
    }

    private void assertRefuses(String message, String code) {
        assertEquals(message, assertThrows(ProtocolException.class, () -> decode(code)).getMessage());
    }

    @Test
    void copiesWithinTheImage() throws Exception {
        assertArrayEquals(new int[] {1, 1, 1, 1}, decode(code(0, "00 010000 60 00 00")));
    }

    @Test
    void copiesFromAnotherImageByItsPixelNumber() throws Exception {
        decode(code(0, "03 010000 020000 030000 040000"));
        assertArrayEquals(new int[] {9, 2, 3, 4}, decode(code(1, "00 090000 61 00 01")));
    }

    /** Code of an image of 4x1 pixels with alpha. */
    private static String codeWithAlpha(int id, String body) {
        return code(id, body).replaceFirst("00010001 18", "00010001 19");
    }

    @Test
    void doesNotMixItsAlphaWithThatOfAnImageItCopiesFrom() throws Exception {
        decode(codeWithAlpha(0, "03 010000 020000 030000 040000" + "03 0f 0f 0f 0f"));
        int[] pixels = decode(codeWithAlpha(1, "80 00 01" + "00 70 20 00 00"));
        assertArrayEquals(new int[] {0x70000001, 0x70000002, 0x70000003, 0x70000004}, pixels);
    }

    @Test
    void refusesAnImageThatIsNotThere() {
        assertRefuses("GLZ_RGB: image: got id 3, expected one from 0 to -1", code(5, "80 00 02"));
    }

    @Test
    void refusesPixelsBehindTheOtherImage() throws Exception {
        decode(code(0, "03 010000 020000 030000 040000"));
        assertRefuses("GLZ_RGB: match: got pixel 2 length 4, expected 4 pixels", code(1, "82 00 01"));
    }

    @Test
    void refusesAMatchBeforeTheFirstPixel() {
        assertRefuses("GLZ_RGB: match: got 2 pixels back, expected at most 1", code(0, "00 010000 61 00 00"));
    }

    @Test
    void refusesAMatchOfNoLength() {
        assertRefuses("GLZ_RGB: match: got length 5, expected 1 to 3", code(0, "00 010000 a0 00 00"));
    }

    @Test
    void refusesEveryTruncation() {
        Bytes whole = hex(code(0, "03 010000 020000 030000 040000"));
        for (int length = 0; length < whole.length(); length++) {
            Coded image = new Coded(FOUR, ImageType.GLZ_RGB, whole.slice(0, length));
            assertThrows(ProtocolException.class, () -> decoder.decode(image));
        }
    }

    @Test
    void highBitsDoNotChangeTheDictionary() throws Exception {
        ImageDescriptor opaque = new ImageDescriptor(0, ImageDescriptor.HIGH_BITS_SET, 4, 1);
        Bytes code = hex(code(0, "03 010000 020000 030000 040000"));
        int[] pixels = decoder.decode(new Coded(opaque, ImageType.GLZ_RGB, code)).pixels();
        assertEquals(0xff000001, pixels[0]);
        assertNotSame(pixels, window.image(0));
        assertEquals(1, window.image(0)[0]);
    }

    @Test
    void zlibIsInflatedFirst() throws Exception {
        byte[] code = Hex.bytes(code(0, "00 010000 60 00 00"));
        DecodedImage image = decoder.decode(new ZlibGlz(FOUR, code.length, deflate(code)));
        assertArrayEquals(new int[] {1, 1, 1, 1}, image.pixels());
    }

    @Test
    void zlibRefusesAnInflatedSizeOfFourGigabytes() {
        var e = assertThrows(ProtocolException.class,
                () -> decoder.decode(new ZlibGlz(FOUR, -1, Bytes.EMPTY)));
        assertEquals("ZLIB_GLZ_RGB: inflated size: got 4294967295, expected at most 84", e.getMessage());
    }

    @Test
    void zlibRefusesLessThanItsSize() {
        Bytes data = deflate(new byte[10]);
        var e = assertThrows(ProtocolException.class, () -> decoder.decode(new ZlibGlz(FOUR, 50, data)));
        assertEquals("ZLIB_GLZ_RGB: data: got 10 bytes, expected 50", e.getMessage());
    }

    @Test
    void zlibRefusesWhatIsNotZlib() {
        Bytes data = hex("00112233445566778899");
        assertThrows(ProtocolException.class, () -> decoder.decode(new ZlibGlz(FOUR, 50, data)));
    }

    @Test
    void onlyProtocolExceptionsComeOfDamage() {
        Random random = new Random(5);
        Bytes code = hex(code(0, "00 010000 61 00 01"));
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = code.copy();
            for (int n = random.nextInt(3); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertDecodesOrRefuses(new Coded(FOUR, ImageType.GLZ_RGB, Bytes.of(damaged)));
        }
    }

    private void assertDecodesOrRefuses(Coded image) {
        try {
            assertEquals(4, decoder.decode(image).pixels().length);
        } catch (ProtocolException e) {
            assertEquals("GLZ_RGB: ", e.getMessage().substring(0, 9));
        }
        window.clear();
    }

    private static Bytes deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[1000];
        int size = deflater.deflate(packed);
        deflater.end();
        return new Bytes(packed, 0, size);
    }
}
