package org.watchglass.spice.wire.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Reads QUIC's bits: little-endian words of 32 bits, the highest bit first. Behind the end there are zeros. */
final class QuicBits {
    /** As many ones as {@link #ones} counts in one go. */
    static final int MAX_ONES = 32;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] data;
    private final int end;
    private int position;

    /** The next bits, from the highest on; at least 32 of them are valid. */
    private long bits;

    private int count;

    /** How many of the valid bits lie behind the end. */
    private int missing;

    QuicBits(Bytes code) {
        data = code.array();
        position = code.offset();
        end = code.end();
        refill();
        refill();
    }

    /** A value in the code of parameter {@code l}. */
    int value(QuicCode code, int l) {
        long window = bits;
        int zeros = Long.numberOfLeadingZeros(window);
        int length;
        int value;
        if (zeros < code.zeros[l]) {
            length = zeros + 1 + l;
            value = (zeros - 1 << l) + (int) (window >>> -length);
        } else {
            length = code.longest[l];
            // broken code may go beyond the last value
            value = code.first[l] + (int) (window >>> -length) & (1 << code.bits) - 1;
        }
        skip(length);
        return value;
    }

    /** How many ones follow, at most {@link #MAX_ONES}, and steps over them. */
    int ones() {
        int ones = Math.min(MAX_ONES, Long.numberOfLeadingZeros(~bits));
        skip(ones);
        return ones;
    }

    /** A number of up to 31 bits. */
    int number(int size) {
        int number = (int) (bits >>> 32 >>> 32 - size);
        skip(size);
        return number;
    }

    /** @throws ProtocolException if bits were taken that are not there */
    void checkEnd() throws ProtocolException {
        if (missing > count) {
            throw new ProtocolException("QUIC: code: got its end, expected more");
        }
    }

    private void skip(int size) {
        bits <<= size;
        count -= size;
        if (count < 32) {
            refill();
        }
    }

    private void refill() {
        long word = 0;
        if (position <= end - 4) {
            word = Integer.toUnsignedLong((int) INT.get(data, position));
        } else {
            missing += 32;
        }
        position += 4;
        bits |= word << 32 - count;
        count += 32;
    }
}
