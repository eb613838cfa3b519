package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage.Coded;

class Lz4Test {
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(0));

    private int[] decode(int width, int height, String code) throws ProtocolException {
        return decode(width, height, hex(code));
    }

    private int[] decode(int width, int height, Bytes code) throws ProtocolException {
        Coded image = new Coded(ImageDescriptor.of(width, height), ImageType.LZ4, code);
        return decoder.decode(image).pixels();
    }

    private void assertRefuses(String message, int width, String code) {
        assertEquals(message,
                assertThrows(ProtocolException.class, () -> decode(width, 1, code)).getMessage());
    }

    @Test
    void literalsAlone() throws Exception {
        assertArrayEquals(new int[] {0x030201, 0x060504}, decode(2, 1, "01 07 00000007 60 010203 040506"));
    }

    @Test
    void matchesOverlap() throws Exception {
        int[] pixels = new int[100];
        Arrays.fill(pixels, 0x04030201);
        assertArrayEquals(pixels, decode(100, 1, "01 08 00000009 4f 01020304 0400 ff 7a"));
    }

    /** As those that are not coded: who draws makes a difference between them and others with alpha. */
    @Test
    void imagesOfOpacityAlone() throws Exception {
        Coded image =
                new Coded(ImageDescriptor.of(2, 1), ImageType.LZ4, hex("01 0a 00000003 20 80 ff"));
        DecodedImage decoded = decoder.decode(image);
        assertArrayEquals(new int[] {0x80000000, 0xff000000}, decoded.pixels());
        assertTrue(decoded.alpha() && decoded.alphaOnly());
    }

    @Test
    void whateverTheDistanceMatchesRepeat() throws Exception {
        Random random = new Random(8);
        for (int distance = 1; distance < 40; distance++) {
            for (int length : new int[] {4, 5, 15, 18, 19, 60, 70, 272, 273, 274, 400, 100_000}) {
                assertRepeats(distance, length, random);
            }
        }
    }

    /**
     * Literals, a match, and more literals, so that there is something behind that must not be overwritten;
     * so many that none of it is near an end.
     */
    private void assertRepeats(int distance, int length, Random random) throws ProtocolException {
        byte[] head = new byte[distance];
        byte[] tail = new byte[700];
        random.nextBytes(head);
        random.nextBytes(tail);
        int size = distance + length + tail.length;
        byte[] expected = new byte[(size + 3) / 4 * 4];
        for (int i = 0; i < distance + length; i++) {
            expected[i] = head[i % distance];
        }
        System.arraycopy(tail, 0, expected, distance + length, tail.length);
        WireWriter block = new WireWriter();
        Lz4Blocks.run(block, head, distance, length);
        Lz4Blocks.end(block, Arrays.copyOf(tail, tail.length + expected.length - size));
        int pixels = expected.length / 4;
        int[] decoded = decode(pixels, 1, Lz4Blocks.image(block));
        assertArrayEquals(Lz4Blocks.pixels(expected), decoded, "distance " + distance + " length " + length);
    }

    @Test
    void decodesWhatAPlainEncoderWrote() throws Exception {
        Random random = new Random(9);
        for (int colors : new int[] {1, 2, 5, 300, 1 << 24}) {
            int[] pixels = random.ints(90_000, 0, colors).map(i -> i * 0x10001).toArray();
            int[] wide = IntStream.range(0, pixels.length).map(i -> pixels[i / 7 * 7 % 9000]).toArray();
            assertArrayEquals(wide, decode(300, 300, Lz4Blocks.encode(wide)));
            assertArrayEquals(pixels, decode(300, 300, Lz4Blocks.encode(pixels)));
        }
    }

    @Test
    void blocksCopyFromBlocksBefore() throws Exception {
        assertArrayEquals(
                new int[] {0x03020100, 0x03020100},
                decode(2, 1, "01 08 00000005 40 00010203 00000003 00 0400"));
    }

    @Test
    void blocksEndWithinPixels() throws Exception {
        assertArrayEquals(new int[] {0x030201}, decode(1, 1, "01 07 00000002 10 01 00000003 20 0203"));
    }

    @Test
    void rowsMayBeBottomUp() throws Exception {
        assertArrayEquals(new int[] {0xff0000, 0x0000ff}, decode(1, 2, "00 06 00000005 40 1f00 007c"));
    }

    @Test
    void alphaIsKept() throws Exception {
        Coded image = new Coded(ImageDescriptor.of(1, 1), ImageType.LZ4, hex("01 09 00000005 40 01020380"));
        assertTrue(decoder.decode(image).alpha());
        assertArrayEquals(new int[] {0x80030201}, decoder.decode(image).pixels());
    }

    @Test
    void refusesADistanceBeforeTheFirstByte() {
        assertRefuses("LZ4: match: got distance 5, expected 1 to 4", 2, "01 08 00000007 40 00010203 0500");
        assertRefuses("LZ4: match: got distance 0, expected 1 to 4", 2, "01 08 00000007 40 00010203 0000");
    }

    @Test
    void refusesMoreThanThePixels() {
        assertRefuses("LZ4: run: got 8 bytes, expected at most 4", 2, "01 08 00000007 44 00010203 0400");
        assertRefuses("LZ4: run: got 5 bytes, expected at most 4", 1, "01 08 00000006 50 0001020304");
    }

    @Test
    void refusesLessThanThePixels() {
        assertRefuses("LZ4: code: got its end, expected 4 more bytes of pixels", 2,
                "01 08 00000005 40 00010203");
    }

    @Test
    void refusesABlockOfFourGigabytes() {
        assertRefuses("LZ4: block: got 1 bytes, expected 4294967295", 1, "01 08 ffffffff 40");
    }

    @Test
    void refusesLiteralsBeyondTheBlock() {
        assertRefuses("LZ4: block: got its end, expected more", 1, "01 08 00000002 40 00 010203");
    }

    @Test
    void refusesAFormatOfIndices() {
        assertRefuses("LZ4: format: got 5, expected one of colours", 1, "01 05 00000002 10 00");
    }

    @Test
    void onlyProtocolExceptionsComeOfDamage() {
        Random random = new Random(4);
        Bytes code = hex("01 08 00000007 40 00010203 0400 00000005 40 05060708 00000005 40 05060709");
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = code.copy();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            Coded image = new Coded(ImageDescriptor.of(4, 1), ImageType.LZ4, Bytes.of(damaged));
            assertDecodesOrRefuses(image);
        }
    }

    private void assertDecodesOrRefuses(Coded image) {
        try {
            assertEquals(4, decoder.decode(image).pixels().length);
        } catch (ProtocolException e) {
            assertTrue(e.getMessage().startsWith("LZ4: "), e.getMessage());
        }
    }
}
