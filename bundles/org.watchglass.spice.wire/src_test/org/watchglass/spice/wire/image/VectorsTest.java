package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.Vectors.Vector;

/** Compares our decoders with the reference encoder. */
class VectorsTest {
    private static final Palette NUMBERS =
            new Palette(0, IntStream.range(0, 256).map(i -> i * 0x10305).toArray());
    private static final Palette GRAYS =
            new Palette(0, IntStream.range(0, 256).map(i -> i * 0x10101).toArray());

    @Test
    void lzDecodesAsTheReference() throws Exception {
        List<Vector> vectors = Vectors.of("LZ");
        assertTrue(vectors.size() >= 297, vectors.size() + " vectors");
        for (Vector vector : vectors) {
            LzType type = LzType.values()[vector.number("type") - 1];
            assertSame(vector, lz(vector, type), type);
        }
    }

    @Test
    void glzDecodesAsTheReference() throws Exception {
        Map<String, GlzWindow> windows = new HashMap<>();
        List<Vector> vectors = Vectors.of("GLZ");
        assertTrue(vectors.size() >= 120, vectors.size() + " vectors");
        for (Vector vector : vectors) {
            GlzWindow window = windows.computeIfAbsent(vector.sequence(), name -> new GlzWindow(4_000_000));
            ImageDecoder decoder = new ImageDecoder(new PaletteCache(), window);
            Coded image = new Coded(vector.descriptor(), ImageType.GLZ_RGB, vector.code());
            assertSame(vector, decoder.decode(image), LzType.values()[vector.number("type") - 1]);
        }
    }

    @Test
    void quicDecodesAsTheReference() throws Exception {
        List<BitmapFormat> formats = List.of(
                BitmapFormat.FMT_8BIT,
                BitmapFormat.FMT_16BIT,
                BitmapFormat.FMT_24BIT,
                BitmapFormat.FMT_32BIT,
                BitmapFormat.FMT_RGBA);
        List<Vector> vectors = Vectors.of("QUIC");
        assertTrue(vectors.size() >= 165, vectors.size() + " vectors");
        for (Vector vector : vectors) {
            Coded image = new Coded(vector.descriptor(), ImageType.QUIC, vector.code());
            BitmapFormat format = formats.get(vector.number("type") - 1);
            assertSame(vector, new ImageDecoder(new PaletteCache(), new GlzWindow(0)).decode(image), format,
                    GRAYS);
        }
    }

    private static DecodedImage lz(Vector vector, LzType type) throws ProtocolException {
        ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(0));
        if (type.format().hasPalette()) {
            PaletteReference palette = new PaletteReference.Given(NUMBERS, false);
            return decoder
                    .decode(new LzPltImage(vector.descriptor(), vector.topDown(), palette, vector.code()));
        }
        return decoder.decode(new Coded(vector.descriptor(), ImageType.LZ_RGB, vector.code()));
    }

    private static void assertSame(Vector vector, DecodedImage actual, LzType type) {
        if (type == LzType.XXXA) {
            assertSame(vector, actual, BitmapFormat.FMT_RGBA, NUMBERS, 0xff000000);
        } else {
            assertSame(vector, actual, type.format(), NUMBERS);
        }
    }

    private static void assertSame(Vector vector, DecodedImage actual, BitmapFormat format, Palette palette) {
        assertSame(vector, actual, format, palette, format.hasAlpha() ? -1 : 0xffffff);
    }

    private static void assertSame(
            Vector vector, DecodedImage actual, BitmapFormat format, Palette palette, int relevant) {
        int[] expected = vector.expected(format, palette).pixels();
        assertEquals(expected.length, actual.pixels().length, vector.name());
        for (int i = 0; i < expected.length; i++) {
            if (((expected[i] ^ actual.pixels()[i]) & relevant) != 0) {
                throw new AssertionError(String.format(
                        "%s, pixel %d: got %08x, expected %08x", vector.name(), i, actual.pixels()[i],
                        expected[i]));
            }
        }
    }
}
