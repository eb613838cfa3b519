package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class H264DecoderTest {
    private final RandomScreen screen = new RandomScreen(99, 77, 3);
    private final H264Encoder encoder = new H264Encoder(99, 77, EncoderSettings.DEFAULTS);
    private final H264Decoder decoder = new H264Decoder();

    @Test
    void showsTheScreenInItsColours() throws H264FormatException {
        Arrays.fill(screen.pixels, 0xC04020);
        decode(encode(false));
        int[] pixels = new int[100 * 78];
        decoder.copyPixels(pixels);
        assertEquals(100, decoder.width());
        assertEquals(78, decoder.height());
        for (int pixel : pixels) {
            assertTrue(near(0xC04020, pixel), () -> Integer.toHexString(pixel));
        }
    }

    @Test
    void takesParameterSetsFromOutsideTheStream() throws H264FormatException {
        decoder.parameterSet(encoder.sps());
        decoder.parameterSet(encoder.pps());
        assertEquals(100, decoder.width());
    }

    @Test
    void tellsPicturesThatChangeNothing() throws H264FormatException {
        byte[] key = encode(false);
        decode(key);
        screen.damage.clear();
        screen.copies.clear();
        byte[] same = encode(false);
        assertTrue(decoder.repeats(same, 0, same.length));
        screen.pixels[0] ^= 0xFFFFFF;
        screen.damage.add(0, 0, 1, 1);
        byte[] other = encode(false);
        assertFalse(decoder.repeats(other, 0, other.length), "one pixel has changed");
        assertFalse(decoder.repeats(key, 0, key.length));
        assertFalse(decoder.repeats(same, 0, same.length - 1), "cut");
    }

    @Test
    void doesNotBeginWithoutAKeyPicture() throws H264FormatException {
        encode(false);
        byte[] second = encode(false);
        var e = assertThrows(H264FormatException.class, () -> decode(second));
        assertEquals("a slice without parameter sets", e.getMessage());
        decoder.parameterSet(encoder.sps());
        decoder.parameterSet(encoder.pps());
        e = assertThrows(H264FormatException.class, () -> decode(second));
        assertEquals("decoding begins without a key picture", e.getMessage());
    }

    @Test
    void goesOnAtTheNextKeyPictureAfterDamage() throws H264FormatException {
        byte[] first = encode(false);
        assertThrows(H264FormatException.class, () -> decode(Arrays.copyOf(first, first.length - 20)));
        decode(encode(true));
        assertEquals("", Planes.difference(encoder.reconstruction(), decoder.frame()));
    }

    @Test
    void throwsNothingElseWhateverTheBytesAre() {
        List<byte[]> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            screen.step();
            units.add(encode(i == 6));
        }
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] unit = units.get(random.nextInt(units.size())).clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                unit[random.nextInt(unit.length)] ^= (byte) (1 << random.nextInt(8));
            }
            decoder.repeats(unit, 0, unit.length);
            refused += isRefused(unit) ? 1 : 0;
        }
        int total = refused;
        assertTrue(total > 1000, () -> total + " of 3000 damaged pictures were refused");
    }

    private boolean isRefused(byte[] unit) {
        try {
            decode(unit);
            return false;
        } catch (H264FormatException e) {
            return true; // the only thing that may happen
        }
    }

    private void decode(byte[] unit) throws H264FormatException {
        decoder.decode(unit, 0, unit.length);
    }

    private byte[] encode(boolean key) {
        AccessUnit unit = encoder.encode(screen.pixels, screen.damage, screen.copies, key);
        return Arrays.copyOf(unit.bytes(), unit.length());
    }

    private static boolean near(int wanted, int got) {
        boolean near = true;
        for (int shift = 0; shift < 24; shift += 8) {
            near &= Math.abs((wanted >> shift & 0xFF) - (got >> shift & 0xFF)) <= 4;
        }
        return near;
    }
}
