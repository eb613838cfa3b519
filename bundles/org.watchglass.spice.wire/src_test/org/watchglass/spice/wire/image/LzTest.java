package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.Coded;

class LzTest {
    private static final String RGB32_4X1 = "20205a4c 00010001 00000008 00000004 00000001 00000010 00000001";
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(0));

    private int[] decode(int width, int height, String code) throws ProtocolException {
        Coded image = new Coded(ImageDescriptor.of(width, height), ImageType.LZ_RGB, hex(code));
        return decoder.decode(image).pixels();
    }

    private void assertRefuses(String message, String code) {
        assertEquals(message, assertThrows(ProtocolException.class, () -> decode(4, 1, code)).getMessage());
    }

    private void assertComesBack(int width, int height, int... pixels) throws ProtocolException {
        assertArrayEquals(pixels, decoder.decode(LzEncoder.encode(width, height, pixels)).pixels());
    }

    @Test
    void aRunIsAMatchWithThePixelBefore() throws Exception {
        assertArrayEquals(new int[] {0x30201, 0x30201, 0x30201, 0x30201},
                decode(4, 1, RGB32_4X1 + "00 010203 60 00"));
    }

    @Test
    void refusesAMatchBeforeTheFirstPixel() {
        assertRefuses("LZ_RGB: match: got distance 2 length 3 at 1 of 4", RGB32_4X1 + "00 010203 60 01");
    }

    @Test
    void refusesAMatchBehindTheLastPixel() {
        assertRefuses("LZ_RGB: match: got distance 1 length 4 at 1 of 4", RGB32_4X1 + "00 010203 80 00");
    }

    @Test
    void refusesMoreLiteralsThanPixels() {
        assertRefuses("LZ_RGB: literals: got 5, expected at most 4", RGB32_4X1 + "04" + "010203".repeat(5));
    }

    @Test
    void refusesCodeThatEnds() {
        assertRefuses("LZ_RGB: code: got its end, expected more", RGB32_4X1 + "03 010203");
    }

    @Test
    void refusesAnotherSizeThanTheImages() {
        assertRefuses(
                "LZ_RGB: size: got 2147483648x1, expected 4x1",
                "20205a4c 00010001 00000008 80000000 00000001 00000010 00000001");
    }

    @Test
    void refusesPaletteIndicesWithoutPalette() {
        assertRefuses(
                "LZ_RGB: type: got PLT8, expected colours",
                "20205a4c 00010001 00000005 00000004 00000001 00000004 00000001 00");
    }

    @Test
    void refusesALargeImageOfLittleCodeBeforeItAllocates() {
        String code = "20205a4c 00010001 00000008 00002000 00002000 00008000 00000001 00";
        var e = assertThrows(ProtocolException.class, () -> decode(8192, 8192, code));
        assertEquals("LZ_RGB: code: got 9 bytes, expected more for 8192x8192 pixels", e.getMessage());
    }

    @Test
    void encoderWritesWhatTheDecoderReads() throws Exception {
        assertComesBack(0, 0);
        assertComesBack(1, 1, 5);
        assertComesBack(3, 1, 5, 5, 5);
        assertComesBack(1000, 1, IntStream.range(0, 1000).map(i -> i / 300).toArray());
        Random random = new Random(1);
        assertComesBack(100, 100, random.ints(10_000, 0, 1 << 24).toArray());
        assertComesBack(100, 100, random.ints(10_000, 0, 3).toArray());
    }

    @Test
    void encoderFindsFarMatches() throws Exception {
        Random random = new Random(2);
        for (int distance : new int[] {8190, 8191, 8192, 8193, 40_000, 73_726, 73_727, 73_728}) {
            int[] pixels = random.ints(distance + 300, 0, 1 << 24).toArray();
            System.arraycopy(pixels, 0, pixels, distance, 300);
            assertComesBack(pixels.length, 1, pixels);
        }
    }

    @Test
    void encoderMakesAFlatImageSmall() {
        assertTrue(LzEncoder.encode(640, 480, new int[640 * 480]).data().length() < 1400);
    }

    @Test
    void onlyProtocolExceptionsComeOfDamage() {
        Random random = new Random(3);
        int[] pixels = random.ints(400, 0, 4).toArray();
        Bytes code = LzEncoder.encode(20, 20, pixels).data();
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = code.copy();
            damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt();
            Coded image = new Coded(ImageDescriptor.of(20, 20), ImageType.LZ_RGB, Bytes.of(damaged));
            assertDecodesOrRefuses(image);
        }
    }

    private void assertDecodesOrRefuses(Coded image) {
        try {
            assertEquals(400, decoder.decode(image).pixels().length);
        } catch (ProtocolException e) {
            assertTrue(e.getMessage().startsWith("LZ_RGB: "), e.getMessage());
        }
    }
}
