package org.watchglass.h264;

/** Motion vectors in whole luma samples, packed into an int: what moves here comes from (x, y) further on. */
final class Vector {
    static final int ZERO = 0;

    /** In place of a neighbour's vector: coded without motion (refIdx -1). */
    static final int INTRA = Integer.MIN_VALUE;

    /** In place of a neighbour's vector: outside of the slice. */
    static final int UNAVAILABLE = Integer.MIN_VALUE + 1;

    /** Table A-1, MaxVmvR from level 3.1 up, and A.3.1 for the horizontal one; kept symmetrical. */
    static final int MAX_X = 2047;

    static final int MAX_Y = 511;

    private Vector() {}

    static int of(int x, int y) {
        return x << 16 | y & 0xFFFF;
    }

    static int x(int vector) {
        return vector >> 16;
    }

    static int y(int vector) {
        return (short) vector;
    }

    static boolean allowed(int x, int y) {
        return Math.abs(x) <= MAX_X && Math.abs(y) <= MAX_Y;
    }
}
