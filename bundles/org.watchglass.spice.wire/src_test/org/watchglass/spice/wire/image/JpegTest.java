package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.EncodedImage.JpegAlpha;

class JpegTest {
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(0));

    /** A JPEG of one colour, which it keeps nearly. */
    private static Bytes jpeg(int width, int height, int type, int color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, color);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "jpeg", out));
        return Bytes.of(out.toByteArray());
    }

    private static Bytes orange(int width, int height) throws IOException {
        return jpeg(width, height, BufferedImage.TYPE_INT_RGB, 0xff8000);
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >> shift & 255, actual >> shift & 255, 3);
        }
    }

    @Test
    void coloursComeBack() throws Exception {
        Coded image = new Coded(ImageDescriptor.of(17, 9), ImageType.JPEG, orange(17, 9));
        DecodedImage decoded = decoder.decode(image);
        assertNear(0xff8000, decoded.pixels()[17 * 9 - 1]);
        assertEquals(0, decoded.pixels()[0] >>> 24);
        assertTrue(image.lossy());
    }

    @Test
    void grayComesBack() throws Exception {
        Bytes gray = jpeg(8, 8, BufferedImage.TYPE_BYTE_GRAY, 0xffffff);
        assertArrayEquals(new int[] {0xffffff}, new int[] {JpegDecoder.decode(gray).pixels()[63]});
    }

    @Test
    void framesWithoutHuffmanTablesDecodeAlike() throws Exception {
        Bytes whole = orange(32, 32);
        Bytes bare = withoutTables(whole);
        assertTrue(bare.length() < whole.length() - 400);
        assertArrayEquals(
                JpegDecoder.decode(whole).pixels(), JpegDecoder.decode(bare).pixels());
    }

    @Test
    void refusesAnotherSizeThanTheImages() throws Exception {
        Coded image = new Coded(ImageDescriptor.of(16, 9), ImageType.JPEG, orange(17, 9));
        var e = assertThrows(ProtocolException.class, () -> decoder.decode(image));
        assertEquals("JPEG: size: got 17x9, expected 16x9", e.getMessage());
    }

    /** Were it decoded first, it would say that there is no image. */
    @Test
    void refusesAnotherSizeBeforeItDecodes() throws Exception {
        byte[] large = orange(16, 16).copy();
        large[indexOf(large, 0xc0) + 5] = 0x3f;
        Bytes cut = Bytes.of(large).slice(0, indexOf(large, 0xda) + 20);
        var e = assertThrows(
                ProtocolException.class,
                () -> decoder.decode(new Coded(ImageDescriptor.of(16, 16), ImageType.JPEG, cut)));
        assertEquals("JPEG: size: got 16x16144, expected 16x16", e.getMessage());
    }

    @Test
    void refusesALargeJpegBeforeItDecodes() throws Exception {
        byte[] large = orange(16, 16).copy();
        int frame = indexOf(large, 0xc0);
        large[frame + 5] = (byte) 0xff;
        var e = assertThrows(ProtocolException.class, () -> JpegDecoder.decode(Bytes.of(large)));
        assertTrue(e.getMessage().startsWith("JPEG: size: got 16x65"), e.getMessage());
    }

    @Test
    void refusesWhatIsNotJpeg() {
        assertThrows(ProtocolException.class, () -> JpegDecoder.decode(hex("")));
        assertThrows(ProtocolException.class, () -> JpegDecoder.decode(hex("00112233")));
        assertThrows(ProtocolException.class, () -> JpegDecoder.decode(hex("ffd8 ffe0 0001")));
    }

    @Test
    void onlyProtocolExceptionsComeOfDamage() throws Exception {
        Random random = new Random(7);
        Bytes whole = orange(16, 16);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = whole.copy();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            Bytes jpeg = Bytes.of(damaged).slice(0, damaged.length - random.nextInt(3) * random.nextInt(100));
            assertDecodesOrRefuses(jpeg);
        }
    }

    @Test
    void alphaHasRowsOfItsOwnOrder() throws Exception {
        Bytes jpeg = orange(2, 2);
        int[] pixels = decoder.decode(alpha(jpeg, false, "03 10 20 30 40")).pixels();
        assertEquals(0x30, pixels[0] >>> 24);
        assertEquals(0x20, pixels[3] >>> 24);
        assertNear(0xff8000, pixels[0]);
        assertEquals(0x10, decoder.decode(alpha(jpeg, true, "03 10 20 30 40")).pixels()[0] >>> 24);
    }

    @Test
    void alphaThatIsMissingIsRefused() throws Exception {
        assertThrows(ProtocolException.class, () -> decoder.decode(alpha(orange(2, 2), true, "02 10 20 30")));
    }

    private static JpegAlpha alpha(Bytes jpeg, boolean topDown, String code) {
        WireWriter out = new WireWriter();
        out.bytes(jpeg);
        new LzHeader(LzType.XXXA, 2, 2, 8, topDown).write(out);
        Bytes data = Bytes.of(out.bytes(hex(code)).toByteArray());
        return new JpegAlpha(ImageDescriptor.of(2, 2), topDown, jpeg.length(), data);
    }

    private static void assertDecodesOrRefuses(Bytes jpeg) {
        try {
            assertTrue(JpegDecoder.decode(jpeg).width() > 0);
        } catch (ProtocolException e) {
            assertTrue(e.getMessage().startsWith("JPEG: "), e.getMessage());
        }
    }

    private static Bytes withoutTables(Bytes jpeg) {
        byte[] data = jpeg.copy();
        WireWriter out = new WireWriter();
        int at = 2;
        out.bytes(jpeg.slice(0, 2));
        while ((data[at + 1] & 255) != 0xda) {
            int size = 2 + ((data[at + 2] & 255) << 8 | data[at + 3] & 255);
            if ((data[at + 1] & 255) != 0xc4) {
                out.bytes(jpeg.slice(at, size));
            }
            at += size;
        }
        return Bytes.of(out.bytes(jpeg.slice(at, data.length - at)).toByteArray());
    }

    private static int indexOf(byte[] jpeg, int marker) {
        int at = 0;
        while ((jpeg[at] & 255) != 0xff || (jpeg[at + 1] & 255) != marker) {
            at++;
        }
        return at;
    }
}
