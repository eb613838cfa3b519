package org.watchglass.h264;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Samples of one colour component, row after row; places in it are array indices. */
final class Plane {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    final byte[] samples;
    final int stride;

    Plane(int width, int height) {
        samples = new byte[width * height];
        stride = width;
    }

    int at(int x, int y) {
        return y * stride + x;
    }

    /** Eight samples, the first one in the lowest byte. */
    long eight(int at) {
        return (long) LONG.get(samples, at);
    }

    void setEight(int at, long eight) {
        LONG.set(samples, at, eight);
    }

    /** Four samples, the first one in the lowest byte. */
    int four(int at) {
        return (int) INT.get(samples, at);
    }

    void setFour(int at, int four) {
        INT.set(samples, at, four);
    }

    /** Eight samples out of two times four. */
    static long pair(int first, int second) {
        return first & 0xFFFF_FFFFL | (long) second << 32;
    }

    /** Copies a square whose side is a multiple of 8 from another plane. */
    void copy(int at, Plane from, int fromAt, int side) {
        for (int row = 0; row < side; row++) {
            int to = at + row * stride;
            int source = fromAt + row * from.stride;
            for (int i = 0; i < side; i += 8) {
                setEight(to + i, from.eight(source + i));
            }
        }
    }

    /** Copies the rectangle with these edges to the same place. */
    void copy(Plane from, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            System.arraycopy(from.samples, from.at(left, y), samples, at(left, y), right - left);
        }
    }

    /** A hash of samples next to each other; {@code count} is a multiple of 8. */
    long hash(int at, int count) {
        long hash = 0;
        for (int i = at; i < at + count; i += 8) {
            hash = (hash ^ eight(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Compares a square whose side is a multiple of 8 with one of another plane. */
    boolean equals(int at, Plane other, int otherAt, int side) {
        long difference = 0;
        for (int row = 0; row < side; row++) {
            int mine = at + row * stride;
            int theirs = otherAt + row * other.stride;
            for (int i = 0; i < side; i += 8) {
                difference |= eight(mine + i) ^ other.eight(theirs + i);
            }
            if (difference != 0) {
                return false;
            }
        }
        return true;
    }
}
