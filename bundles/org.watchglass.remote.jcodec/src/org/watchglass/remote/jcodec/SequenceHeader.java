package org.watchglass.remote.jcodec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Utils;

/**
 * A sequence parameter set of a stream that JCodec can decode.
 *
 * @param id by which picture parameter sets name it
 * @param frameBits of a frame's number in its slices
 * @param orderBits of a frame's place in order in its slices, 0 if that is not there
 * @param unit the same without its usability information, of which JCodec believes every number
 */
record SequenceHeader(int id, int width, int height, int frameBits, int orderBits, ByteBuffer unit) {
    /** Macroblocks of a picture: 4096x2304. */
    private static final int MAX_MACROBLOCKS = 36_864;

    private static final int MAX_REFERENCES = 16;
    private static final int BASELINE = 66;
    private static final int MAIN = 77;

    /** Numbers that name parameter sets. */
    private static final int MAX_SETS = 31;

    /** Bits of a frame's number, less 4. */
    private static final int MAX_BITS = 12;

    /**
     * Reads a set of the baseline or main profile, which begin alike.
     *
     * @param content of a unit, its header included, without what keeps start codes out of it
     * @throws IOException if JCodec cannot decode such a stream, or only at any cost
     */
    static SequenceHeader read(ByteBuffer content) throws IOException {
        UnitBits bits = new UnitBits(content);
        bits.bits(8);
        int profile = bits.bits(8);
        if (profile != BASELINE && profile != MAIN) {
            throw new IOException("a stream of profile " + profile + ", expected baseline");
        }
        bits.bits(16);
        int id = bits.number(MAX_SETS);
        int frameBits = bits.number(MAX_BITS) + 4;
        int order = bits.number(2);
        int orderBits = order == 0 ? bits.number(MAX_BITS) + 4 : 0;
        bits.number(MAX_REFERENCES);
        boolean gaps = bits.bits(1) != 0;
        int width = bits.number(MAX_MACROBLOCKS) + 1;
        int height = bits.number(MAX_MACROBLOCKS) + 1;
        boolean frames = bits.bits(1) != 0;
        if (order == 1 || gaps || !frames || (long) width * height > MAX_MACROBLOCKS) {
            throw new IOException("a stream of " + 16L * width + "x" + 16L * height
                    + " that is too large, or has fields, gaps or a cycle of orders");
        }
        bits.bits(1);
        skipCropping(bits);
        ByteBuffer unit = endedAt(content, bits.position());
        return new SequenceHeader(id, 16 * width, 16 * height, frameBits, orderBits, unit);
    }

    private static void skipCropping(UnitBits bits) throws IOException {
        if (bits.bits(1) != 0) {
            for (int i = 0; i < 4; i++) {
                bits.number(MAX_MACROBLOCKS);
            }
        }
    }

    /** The first bits, then the one that says that nothing follows, then the one that ends every set. */
    private static ByteBuffer endedAt(ByteBuffer content, int bits) {
        byte[] ended = new byte[(bits + 2 + 7) / 8];
        content.duplicate().get(ended, 0, (bits + 7) / 8);
        int last = bits >> 3;
        int kept = bits & 7;
        ended[last] &= (byte) (0xff00 >> kept);
        ended[bits + 1 >> 3] |= (byte) (0x80 >> (bits + 1 & 7));
        ByteBuffer escaped = ByteBuffer.allocate(2 * ended.length);
        H264Utils.escapeNAL(ByteBuffer.wrap(ended), escaped);
        return escaped.flip();
    }
}
