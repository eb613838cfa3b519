package org.watchglass.remote.concentus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioFormat;

/** Packets of libopus, made by ffmpeg: a sine of 1000 Hz. */
class PacketDecoderTest {
    private static final AudioFormat STEREO = new AudioFormat(2, 48_000);
    private static final AudioFormat MONO = new AudioFormat(1, 16_000);
    private static final int TONE = 1000;

    /** 10 ms each, as a SPICE server sends them. */
    private static final List<String> MUSIC = List.of(
            "f49fdf5473590d96c904031cb7a8b7df8bfe328fa23df6b7ea374dacd0b1",
            "f09d44df105c960b66ad1a01a858a097f47ecdcf080c90e21a3f480330d1",
            "f09cccb27aa3aad9662bcda301758ec11ed71d2cf67dcafb669fd839f6d1",
            "f0a86d90c02ea9c1e374447f46cf0c0f9d1b79423c79af6fb34f7ca2d5d1",
            "f0a86dc068f82542b35588db0326ec3318331466f6084ad3eb9ffb4055d1",
            "f0a86dc068fc1f9cb09cc7cbd199c51f80c97e418a1bbb6b3d3ff96025d1",
            "f0a86dc068f9121a39e4abccb960833afdc22c7c98d34ec67a7fef6055d1",
            "f0bdc2bb6a26797176189e647460c50d51014e8cc7bb67567a7fd181aba1",
            "f0a8707b99c729968279af93f5b4293ba4cc01da3f542cdd1bc761cf06ae",
            "f0a6a1b8b682d2ac0f10dbaafe438e98d881e78d9ab32e592c3747bd992e",
            "f0a673155204addc4e1533035b33961550a2ab2f355a7e160be9a87138d1",
            "f0a910500729cd41fe8473adaad5284b7918b39f44af9e633d3ff15b22d1");

    /** 40 ms each, coded as speech. */
    private static final List<String> SPEECH = List.of(
            "5301c26078e1c4e469920b90d57235de9352b68417024d26b723e9abc1b9"
                    + "e7e88b917cb68b895ce6c75e5f7ce56a02b6ecd9",
            "534101dc28441508d371f1413caf3c147ba0d480a4ffe544c1be0d8d2c73"
                    + "a830d23a4aeff6d06feded15ccc487e787f0c000",
            "5301da37c76e40f60c51cd1bee956814eecb236ec008941cc12929211a71"
                    + "09553bb29deb62c3465f301df4efa827cf53cd2a",
            "5341029c1307e53092021d62d5c1d5a003ae65628176b4361ad3415904d1"
                    + "6aab7fa4239405cbc6c85cabd7c3370f1d2e0000");

    private static AudioDecoder decoder(AudioFormat format) throws IOException {
        return new ConcentusFactory().create(format);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static short[] decode(AudioDecoder decoder, byte[] packet) throws IOException {
        return decoder.decode(ByteBuffer.wrap(packet).asReadOnlyBuffer());
    }

    /** The first channel of everything. */
    private static List<Short> decodeAll(AudioFormat format, List<String> packets) throws IOException {
        List<Short> samples = new ArrayList<>();
        try (AudioDecoder decoder = decoder(format)) {
            for (String packet : packets) {
                short[] part = decode(decoder, bytes(packet));
                for (int i = 0; i < part.length; i += format.channels()) {
                    samples.add(part[i]);
                }
            }
        }
        return samples;
    }

    /** In Hz, by how often the middle half rises through nothing. */
    private static double frequency(List<Short> samples, int rate) {
        List<Short> middle = samples.subList(samples.size() / 4, samples.size() * 3 / 4);
        int rises = 0;
        for (int i = 1; i < middle.size(); i++) {
            rises += middle.get(i - 1) < 0 && middle.get(i) >= 0 ? 1 : 0;
        }
        return (double) rises * rate / middle.size();
    }

    @Test
    void decodesTheToneOfAServer() throws Exception {
        List<Short> samples = decodeAll(STEREO, MUSIC);
        assertEquals(12 * 480, samples.size());
        assertEquals(TONE, frequency(samples, STEREO.rate()), 30);
        int loudest = samples.stream().mapToInt(Short::shortValue).max().orElse(0);
        assertEquals(Short.MAX_VALUE / 2, loudest, 4000);
    }

    @Test
    void decodesSpeechInLongerPackets() throws Exception {
        List<Short> samples = decodeAll(MONO, SPEECH);
        assertEquals(4 * 640, samples.size());
        assertEquals(TONE, frequency(samples, MONO.rate()), 30);
    }

    @Test
    void goesOnAfterAPacketThatIsNone() throws Exception {
        try (AudioDecoder decoder = decoder(STEREO)) {
            assertThrows(IOException.class, () -> decode(decoder, new byte[0]));
            assertThrows(IOException.class, () -> decode(decoder, new byte[1 << 16]));
            // Says that it has two frames of one size, and is of an odd one.
            assertThrows(IOException.class, () -> decode(decoder, bytes("f5000102")));
            assertEquals(960, decode(decoder, bytes(MUSIC.get(0))).length);
        }
    }

    @Test
    void survivesPacketsThatWereDamaged() throws Exception {
        Random random = new Random(5);
        try (AudioDecoder decoder = decoder(STEREO)) {
            for (int i = 0; i < 2000; i++) {
                byte[] packet = damaged(random);
                try {
                    assertTrue(decode(decoder, packet).length <= 2 * 5760);
                } catch (IOException e) {
                    // What broken packets end in.
                }
            }
            assertEquals(960, decode(decoder, bytes(MUSIC.get(0))).length);
        }
    }

    private static byte[] damaged(Random random) {
        List<String> from = random.nextBoolean() ? MUSIC : SPEECH;
        byte[] all = bytes(from.get(random.nextInt(from.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            all[random.nextInt(all.length)] = (byte) random.nextInt();
        }
        return all;
    }

    @Test
    void hasNoDecoderForFormatsThatOpusDoesNotHave() {
        assertThrows(IOException.class, () -> decoder(new AudioFormat(2, 44_100)));
        assertThrows(IOException.class, () -> decoder(new AudioFormat(3, 48_000)));
    }
}
