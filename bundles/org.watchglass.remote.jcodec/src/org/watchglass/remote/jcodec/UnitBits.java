package org.watchglass.remote.jcodec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the beginning of a parameter set or a slice: numbers that JCodec would believe, whatever time and
 * memory they cost.
 */
final class UnitBits {
    private static final int MAX_ZEROS = 20;

    private final ByteBuffer bytes;
    private int position;

    /** @param bytes of a unit, without what keeps start codes out of it */
    UnitBits(ByteBuffer bytes) {
        this.bytes = bytes.duplicate();
    }

    /** Bits that have been read. */
    int position() {
        return position;
    }

    int bits(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int at = bytes.position() + (position >> 3);
            if (at >= bytes.limit()) {
                throw new EOFException("a parameter set or slice is too short");
            }
            value = value << 1 | bytes.get(at) >> 7 - (position++ & 7) & 1;
        }
        return value;
    }

    /** A number in Exp-Golomb code that must not exceed a limit. */
    int number(int limit) throws IOException {
        int zeros = 0;
        while (bits(1) == 0) {
            if (++zeros > MAX_ZEROS) {
                throw new IOException("a parameter set or slice holds too large a number");
            }
        }
        int value = (1 << zeros) - 1 + bits(zeros);
        if (value > limit) {
            throw new IOException("a parameter set or slice holds " + value + ", expected at most " + limit);
        }
        return value;
    }
}
