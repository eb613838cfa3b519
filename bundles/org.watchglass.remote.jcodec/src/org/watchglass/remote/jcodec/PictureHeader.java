package org.watchglass.remote.jcodec;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A picture parameter set of a stream that JCodec can decode (ITU-T H.264 7.3.2.2).
 *
 * @param id by which slices name it
 * @param sequence the set that it builds on
 * @param hasOrder whether slices may say more of a frame's place in order
 * @param hasRedundant whether slices say how redundant they are
 */
record PictureHeader(int id, int sequence, boolean hasOrder, boolean hasRedundant) {
    /** Numbers that name picture parameter sets. */
    static final int MAX_ID = 255;

    private static final int MAX_SEQUENCE = 31;
    private static final int MAX_REFERENCE = 31;

    /** Above every number for a quantiser, of which the sign is the lowest bit. */
    private static final int MAX_QUANTISER = 127;

    /** @param content of a unit, its header included, without what keeps start codes out of it */
    static PictureHeader read(ByteBuffer content) throws IOException {
        UnitBits bits = new UnitBits(content);
        bits.bits(8);
        int id = bits.number(MAX_ID);
        int sequence = bits.number(MAX_SEQUENCE);
        if (bits.bits(1) != 0) {
            throw new IOException("a stream with arithmetic coding, expected baseline");
        }
        boolean hasOrder = bits.bits(1) != 0;
        bits.number(0);
        bits.number(MAX_REFERENCE);
        bits.number(MAX_REFERENCE);
        if (bits.bits(3) != 0) {
            throw new IOException("a stream with weighted prediction, expected baseline");
        }
        for (int i = 0; i < 3; i++) {
            bits.number(MAX_QUANTISER);
        }
        bits.bits(2);
        return new PictureHeader(id, sequence, hasOrder, bits.bits(1) != 0);
    }
}
