package org.watchglass.h264;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the bits of one NAL unit's payload; never beyond its end. */
final class BitReader {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** So that eight bytes can be fetched at any place. */
    private static final int PADDING = 8;

    private byte[] bytes = new byte[PADDING];
    private long position;
    private long end;

    /** Begins a NAL unit: takes its payload without emulation prevention and without the trailing bits. */
    void begin(byte[] unit, int offset, int length) throws H264FormatException {
        if (bytes.length < length + PADDING) {
            bytes = new byte[length + length / 2 + PADDING];
        }
        int size = unescape(unit, offset, length);
        for (int i = 0; i < PADDING; i++) {
            bytes[size + i] = 0;
        }
        position = 0;
        end = stopBit(size);
    }

    private int unescape(byte[] unit, int offset, int length) {
        int size = 0;
        int zeros = 0;
        for (int i = offset; i < offset + length; i++) {
            byte b = unit[i];
            if (zeros >= 2 && b == 3) {
                zeros = 0;
            } else {
                bytes[size++] = b;
                zeros = b == 0 ? zeros + 1 : 0;
            }
        }
        return size;
    }

    private long stopBit(int size) throws H264FormatException {
        int last = size - 1;
        while (last >= 0 && bytes[last] == 0) {
            last--;
        }
        if (last < 0) {
            throw new H264FormatException("a NAL unit of %d bytes has no stop bit", size);
        }
        return last * 8L + 7 - Integer.numberOfTrailingZeros(bytes[last]);
    }

    /** more_rbsp_data, section 7.2. */
    boolean hasMore() {
        return position < end;
    }

    /** The next 32 bits, zeros beyond the end. */
    int peek() {
        return (int) ((long) LONG.get(bytes, (int) (position >>> 3)) << (position & 7) >>> 32);
    }

    void skip(int count) throws H264FormatException {
        position += count;
        if (position > end) {
            throw new H264FormatException("a NAL unit ends within its syntax");
        }
    }

    /** The next {@code count} bits, 0 to 31. */
    int bits(int count) throws H264FormatException {
        int value = count == 0 ? 0 : peek() >>> 32 - count;
        skip(count);
        return value;
    }

    boolean flag() throws H264FormatException {
        return bits(1) == 1;
    }

    /** ue(v), up to 2^30: more than anything here can be. */
    int unsigned() throws H264FormatException {
        int zeros = Integer.numberOfLeadingZeros(peek());
        if (zeros > 30) {
            throw new H264FormatException("an Exp-Golomb code has %d leading zeros", zeros);
        }
        skip(zeros);
        return bits(zeros + 1) - 1;
    }

    /** se(v), section 9.1.1. */
    int signed() throws H264FormatException {
        int code = unsigned();
        return (code & 1) == 0 ? -(code >> 1) : code + 1 >> 1;
    }

    void align() throws H264FormatException {
        skip((int) (-position & 7));
    }
}
