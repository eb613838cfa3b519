package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every message. */
class MessagesTest {
    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheBytesOfTheSpecification(Sample sample) {
        assertEquals(Hex.text(Hex.bytes(sample.hex())), Hex.body(sample.message()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheBytesOfTheSpecification(Sample sample) throws Exception {
        assertEquals(List.of(sample.message()), sample.read(Hex.hex(sample.hex())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsFromTheMiddleOfAnArray(Sample sample) throws Exception {
        Bytes padded = Hex.hex("ffffff" + sample.hex() + "ffffff");
        assertEquals(List.of(sample.message()), sample.read(padded.slice(3, padded.length() - 6)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryTruncationOrReadsIt(Sample sample) {
        Bytes whole = Hex.hex(sample.hex());
        for (int length = 0; length < whole.length(); length++) {
            assertReadsOrRefuses(sample, Bytes.of(whole.slice(0, length).copy()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesDamageOrReadsIt(Sample sample) {
        Random random = new Random(42);
        for (int i = 0; i < 2000 && !sample.hex().isEmpty(); i++) {
            byte[] damaged = Hex.bytes(sample.hex());
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) (random.nextBoolean() ? 0xff : random.nextInt());
            }
            assertReadsOrRefuses(sample, Bytes.of(damaged));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasAName(Sample sample) {
        String name = MessageNames.of(sample.channel(), sample.direction(), sample.message().type());
        assertFalse(name.matches("\\d+"), name);
    }

    private static void assertReadsOrRefuses(Sample sample, Bytes body) {
        try {
            assertEquals(1, sample.read(body).size());
        } catch (ProtocolException e) {
            assertTrue(e.getMessage().contains("got"), e.getMessage());
        }
    }
}
