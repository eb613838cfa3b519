package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.spice.wire.Hex.hex;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.Coded;

class QuicTest {
    private static final ImageDescriptor THREE = ImageDescriptor.of(3, 3);
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(0));

    private void assertRefuses(String message, ImageDescriptor descriptor, Bytes code) {
        Coded image = new Coded(descriptor, ImageType.QUIC, code);
        assertEquals(message,
                assertThrows(ProtocolException.class, () -> decoder.decode(image)).getMessage());
    }

    @Test
    void randomNumbersAreThoseOfTheSpecification() {
        assertEquals(0x38282680, Arrays.stream(QuicRandom.TABLE).sum());
        assertEquals(0x316b3500, Arrays.stream(QuicRandom.TABLE).reduce(0, (a, b) -> a ^ b));
    }

    @Test
    void codesAreNeverLongerThanTheyMayBe() {
        for (QuicCode code : new QuicCode[] {QuicCode.BITS_8, QuicCode.BITS_5}) {
            for (int value = 0; value < 1 << code.bits; value++) {
                for (int l = 0; l < code.bits; l++) {
                    assertTrue(code.length(value, l) <= 26);
                }
            }
        }
    }

    @Test
    void refusesWhatIsNotQuic() {
        assertRefuses(
                "QUIC: magic, version: got 00000000 00000000, expected 43495551 0", THREE,
                Bytes.of(new byte[40]));
    }

    @Test
    void refusesAnotherSizeThanTheImages() {
        assertRefuses(
                "QUIC: width: got 2147483648, expected 3 to 3",
                THREE,
                hex("51554943 00000000 03000000 00000080 03000000"));
    }

    @Test
    void refusesAnUnknownType() {
        assertRefuses(
                "QUIC: type: got 6, expected 1 to 5", THREE,
                hex("51554943 00000000 06000000 03000000 03000000"));
    }

    @Test
    void refusesCodeThatEnds() {
        assertRefuses(
                "QUIC: code: got its end, expected more",
                ImageDescriptor.of(16384, 4096),
                hex("51554943 00000000 05000000 00400000 00100000"));
    }

    @Test
    void refusesARunBeyondTheSegment() throws IOException {
        Vectors.Vector vector = Vectors.of("QUIC").stream()
                .filter(it -> it.number("width") > 60 && it.name().contains("flat"))
                .findFirst()
                .orElseThrow();
        byte[] ones = vector.code().copy();
        Arrays.fill(ones, ones.length / 2, ones.length, (byte) 0xff);
        Coded image = new Coded(vector.descriptor(), ImageType.QUIC, Bytes.of(ones));
        assertThrows(ProtocolException.class, () -> decoder.decode(image));
    }

    @Test
    void onlyProtocolExceptionsComeOfDamage() throws IOException {
        Random random = new Random(6);
        for (Vectors.Vector vector : Vectors.of("QUIC")) {
            for (int i = 0; i < 8 && vector.code().length() < 20_000; i++) {
                byte[] damaged = vector.code().copy();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                Bytes code = Bytes.of(damaged).slice(0, random.nextInt(damaged.length));
                assertDecodesOrRefuses(new Coded(vector.descriptor(), ImageType.QUIC, code));
            }
        }
    }

    private void assertDecodesOrRefuses(Coded image) {
        try {
            decoder.decode(image);
        } catch (ProtocolException e) {
            assertTrue(e.getMessage().startsWith("QUIC: "), e.getMessage());
        }
    }
}
