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

    /**
     * The prediction of a 16x16 vector from its neighbours (section 8.4.1.3).
     *
     * @param aboveRight or that of the neighbour above left, if the former is unavailable
     */
    static int predicted(int left, int above, int aboveRight) {
        if (above == UNAVAILABLE && aboveRight == UNAVAILABLE) {
            return left == UNAVAILABLE || left == INTRA ? ZERO : left;
        }
        boolean hasLeft = isMotion(left);
        boolean hasAbove = isMotion(above);
        boolean hasAboveRight = isMotion(aboveRight);
        if (hasLeft && !hasAbove && !hasAboveRight) {
            return left;
        }
        if (!hasLeft && hasAbove && !hasAboveRight) {
            return above;
        }
        if (!hasLeft && !hasAbove && hasAboveRight) {
            return aboveRight;
        }
        return median(orZero(left), orZero(above), orZero(aboveRight));
    }

    /** The vector of P_Skip (section 8.4.1.1). */
    static int predictedSkip(int left, int above, int aboveRight) {
        boolean still = left == UNAVAILABLE || above == UNAVAILABLE || left == ZERO || above == ZERO;
        return still ? ZERO : predicted(left, above, aboveRight);
    }

    private static boolean isMotion(int neighbour) {
        return neighbour != INTRA && neighbour != UNAVAILABLE;
    }

    private static int orZero(int neighbour) {
        return isMotion(neighbour) ? neighbour : ZERO;
    }

    private static int median(int a, int b, int c) {
        return of(middle(x(a), x(b), x(c)), middle(y(a), y(b), y(c)));
    }

    private static int middle(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
