package org.watchglass.spice.wire.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Reads QUIC's bits: little-endian words of 32 bits, the highest bit first. Behind the end there are zeros.
 */
final class QuicBits {
    /** As many ones as {@link #ones} counts in one go. */
    static final int MAX_ONES = 32;

    /** As many bits as a window has at least. */
    static final int WINDOW = 57;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SWAPPED =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The code with its bits in the order in which they are read, and zeros for a last window. */
    private final byte[] data;

    private final int last;
    private final long end;

    /** The number of the next bit. */
    long position;

    QuicBits(Bytes code) {
        int size = code.length() & -4;
        data = new byte[size + 8];
        for (int i = 0; i < size; i += 4) {
            SWAPPED.set(data, i, (int) WORD.get(code.array(), code.offset() + i));
        }
        last = size;
        end = 8L * size;
    }

    /** The bits from that position on, from the highest bit on: at least {@link #WINDOW}. */
    long window(long at) {
        return (long) LONG.get(data, Math.min((int) (at >>> 3), last)) << (at & 7);
    }

    /** How many ones follow, at most {@link #MAX_ONES}, and steps over them. */
    int ones() {
        int ones = Math.min(MAX_ONES, Long.numberOfLeadingZeros(~window(position)));
        position += ones;
        return ones;
    }

    /** A number of up to 31 bits. */
    int number(int size) {
        int number = (int) (window(position) >>> 32 >>> 32 - size);
        position += size;
        return number;
    }

    /** @throws ProtocolException if bits were taken that are not there */
    void checkEnd() throws ProtocolException {
        if (position > end) {
            throw new ProtocolException("QUIC: code: got its end, expected more");
        }
    }
}
