package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.watchglass.spice.wire.Hex.hex;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Hex;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

class EncodedImageTest {
    static Stream<Map.Entry<EncodedImage, String>> samples() {
        return ImageSamples.all().entrySet().stream();
    }

    private static EncodedImage read(Bytes body) throws ProtocolException {
        return EncodedImage.read(new WireReader("X", body));
    }

    private static void assertRefuses(String message, String hex) {
        assertEquals(message, assertThrows(ProtocolException.class, () -> read(hex(hex))).getMessage());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheBytesOfTheSpecification(Map.Entry<EncodedImage, String> sample) {
        WireWriter out = new WireWriter();
        sample.getKey().write(out);
        assertEquals(Hex.text(Hex.bytes(sample.getValue())), Hex.text(out.toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheBytesOfTheSpecification(Map.Entry<EncodedImage, String> sample) throws Exception {
        assertEquals(sample.getKey(), read(hex(sample.getValue())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryTruncation(Map.Entry<EncodedImage, String> sample) {
        Bytes whole = hex(sample.getValue());
        for (int length = 0; length < whole.length(); length++) {
            Bytes part = whole.slice(0, length);
            assertThrows(ProtocolException.class, () -> read(part));
        }
    }

    @Test
    void refusesASideOfTwoToTheThirtyOne() {
        assertRefuses(
                "X: image width: got 2147483648, expected 0 to 16384",
                "0000000000000000 67 00 00000080 01000000");
    }

    @Test
    void refusesTooManyPixels() {
        assertRefuses(
                "X: image: got 16384x16384, expected at most 67108864 pixels",
                "0000000000000000 67 00 00400000 00400000");
    }

    @Test
    void refusesCodeOfFourGigabytes() {
        assertRefuses(
                "X: image data: got 0 bytes, expected 4294967295",
                "0000000000000000 01 00 01000000 01000000 ffffffff");
    }

    @Test
    void refusesAStrideSmallerThanARow() {
        assertRefuses(
                "X: bitmap stride: got 7, expected 8 to 2147483647",
                "0000000000000000 00 00 02000000 01000000 08 04 02000000 01000000 07000000 00000000 00");
    }

    @Test
    void refusesABitmapOfAnotherSizeThanTheImage() {
        assertRefuses(
                "X: bitmap width: got 3, expected 2 to 2",
                "0000000000000000 00 00 02000000 01000000 08 04 03000000 01000000 0c000000 00000000 00");
    }

    @Test
    void namesATypeThatItDoesNotKnow() throws Exception {
        assertEquals("image type 77", read(hex("0000000000000000 4d 00 01000000 01000000")).typeName());
        assertEquals("FROM_CACHE", ImageSamples.CACHED.typeName());
    }
}
