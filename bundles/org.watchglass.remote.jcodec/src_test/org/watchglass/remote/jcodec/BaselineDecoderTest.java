package org.watchglass.remote.jcodec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.eclipse.jdt.annotation.Nullable;
import org.jcodec.codecs.h264.H264Decoder;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.video.VideoDecoder;
import org.watchglass.remote.video.VideoPicture;

class BaselineDecoderTest {
    /** Made by x264: 32x24 pixels, the left half red, the right half blue. */
    private static final String SETS =
            "000000016742c00ada25f97011000003000100000300328f1226a0 0000000168ce0fc8";

    private static final String KEY_FRAME =
            "0000016588843d44628000863c7000103d8e00021e5118a00021471c000453a3800088fd74f8";

    private static final String SAME_AGAIN = "000000010930 000001419a20268b";

    private final List<H264Decoder> unused = new ArrayList<>();
    private final BaselineDecoder decoder = new BaselineDecoder(new H264Decoder(), unused::add);

    private @Nullable VideoPicture decode(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return decoder.decode(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    private static void assertRedAndBlue(@Nullable VideoPicture picture) {
        if (picture == null) {
            throw new AssertionError("there is no picture");
        }
        assertEquals("32x24", picture.width() + "x" + picture.height());
        assertEquals("ff0000", String.format("%06x", picture.rgb()[12 * 32 + 4]));
        assertEquals("0000ff", String.format("%06x", picture.rgb()[12 * 32 + 28]));
    }

    @Test
    void decodesAKeyFrameWithItsSets() throws Exception {
        assertRedAndBlue(decode(SETS + KEY_FRAME));
    }

    @Test
    void decodesFramesThatBuildOnOthers() throws Exception {
        decode(SETS + KEY_FRAME);
        assertRedAndBlue(decode(SAME_AGAIN));
    }

    @Test
    void waitsForTheSets() throws Exception {
        assertNull(decode(SAME_AGAIN));
        assertNull(decode(SETS));
        assertNotNull(decode(KEY_FRAME));
    }

    @Test
    void refusesOtherProfiles() {
        var e = assertThrows(IOException.class, () -> decode("0000000167 64001facd9"));
        assertEquals("a stream of profile 100, expected baseline", e.getMessage());
    }

    @Test
    void refusesArithmeticCoding() {
        var e = assertThrows(IOException.class, () -> decode("0000000168 ee3c80"));
        assertEquals("a stream with arithmetic coding, expected baseline", e.getMessage());
    }

    /** JCodec would look for the end of a list of references for ever. */
    @Test
    void refusesASliceWhoseListsDoNotEnd() throws Exception {
        decode(SETS + KEY_FRAME);
        // a P slice that reorders its references, and ends
        var e = assertThrows(IOException.class, () -> decode("00000001419a2fff"));
        assertEquals("a parameter set or slice is too short", e.getMessage());
    }

    /** JCodec must not read slices by other sets than those that they were checked by. */
    @Test
    void handsOnTheSetsOfAFrameThatItRefuses() throws Exception {
        assertThrows(IOException.class, () -> decode(SETS + "00000001419a2fff"));
        assertRedAndBlue(decode(KEY_FRAME));
    }

    @Test
    void refusesSetsBehindSlices() {
        var e = assertThrows(IOException.class, () -> decode(SETS + KEY_FRAME + SETS));
        assertEquals("a frame with parameter sets behind its slices", e.getMessage());
    }

    @Test
    void refusesASliceOfSetsThatAreNotThere() throws Exception {
        decode(SETS + KEY_FRAME);
        var e = assertThrows(IOException.class, () -> decode("00000001419920268b"));
        assertEquals("a slice without its parameter sets", e.getMessage());
    }

    @Test
    void refusesPicturesThatAreTooLarge() {
        var e = assertThrows(IOException.class, () -> decode("0000000167 42c00a f80010000002000c80"));
        assertEquals(
                "a stream of 131072x131072 that is too large, or has fields, gaps or a cycle of orders",
                e.getMessage());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThrows(IOException.class, () -> decode("0000000167 42"));
    }

    @Test
    void handsBackItsDecoderOnce() {
        decoder.close();
        decoder.close();
        assertEquals(1, unused.size());
    }

    @Test
    void decodersAreUsedAgain() throws Exception {
        JcodecFactory factory = new JcodecFactory();
        VideoDecoder first = factory.create();
        first.close();
        byte[] frame = HexFormat.of().parseHex((SETS + KEY_FRAME).replace(" ", ""));
        assertRedAndBlue(factory.create().decode(ByteBuffer.wrap(frame)));
    }

    @Test
    void survivesDamage() throws IOException {
        Random random = new Random(3);
        byte[] whole = HexFormat.of().parseHex((SETS + KEY_FRAME).replace(" ", ""));
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            decodeOrRefuse(damaged);
        }
        assertRedAndBlue(decoder.decode(ByteBuffer.wrap(whole)));
    }

    private void decodeOrRefuse(byte[] damaged) {
        try {
            decoder.decode(ByteBuffer.wrap(damaged));
        } catch (IOException e) {
            assertNotNull(e.getMessage());
        }
    }
}
