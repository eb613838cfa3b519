package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;

/**
 * JCodec's decoder as a second opinion that needs no program to be installed.
 *
 * <p>It deblocks although the stream says no, and gets I_PCM wrong: so only QPs up to 15, where deblocking
 * changes nothing (table 8-16), and neither noise nor low QPs.
 */
class JcodecOracleTest {
    @Test
    void jcodecDecodesWhatTheEncoderReconstructed() {
        for (int seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            RandomScreen screen = new RandomScreen(64 + random.nextInt(100), 64 + random.nextInt(100), seed);
            compare(screen.withoutNoise(), 13 + random.nextInt(3));
        }
    }

    private static void compare(RandomScreen screen, int qp) {
        H264Encoder encoder =
                new H264Encoder(screen.width, screen.height, EncoderSettings.DEFAULTS.withQp(qp));
        H264Decoder decoder = new H264Decoder();
        for (int i = 0; i < 20; i++) {
            screen.step();
            AccessUnit unit = encoder.encode(screen.pixels, screen.damage, screen.copies, i == 12);
            YuvFrame expected = encoder.reconstruction();
            Picture room =
                    Picture.create(expected.luma.stride, expected.luma.samples.length / expected.luma.stride,
                            ColorSpace.YUV420);
            Picture decoded = decoder.decodeFrameFromNals(units(unit), room.getData());
            assertEquals("", Planes.difference(expected, planes(decoded)), "picture " + i);
        }
    }

    private static List<ByteBuffer> units(AccessUnit unit) {
        List<ByteBuffer> units = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(unit.bytes(), 0, unit.length());
        while (rest.hasRemaining()) {
            int length = rest.getInt();
            byte[] bytes = new byte[length];
            rest.get(bytes);
            units.add(ByteBuffer.wrap(bytes));
        }
        return units;
    }

    /** JCodec's samples are signed. */
    private static YuvFrame planes(Picture picture) {
        YuvFrame frame = new YuvFrame(picture.getWidth() / 16, picture.getHeight() / 16);
        Plane[] planes = {frame.luma, frame.cb, frame.cr};
        for (int i = 0; i < 3; i++) {
            byte[] from = picture.getPlaneData(i);
            for (int at = 0; at < planes[i].samples.length; at++) {
                planes[i].samples[at] = (byte) (from[at] + 128);
            }
        }
        return frame;
    }
}
