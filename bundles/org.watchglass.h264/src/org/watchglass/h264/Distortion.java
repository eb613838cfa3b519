package org.watchglass.h264;

/**
 * How far two squares of samples lie apart: sums of absolute differences, eight samples at a time.
 *
 * <p>Eight samples are bytes of a long, which is split into two with four 16-bit lanes each. Lanes of sums
 * can be added up for 128 longs before they overflow.
 */
final class Distortion {
    private static final long BYTES = 0x00FF00FF00FF00FFL;
    private static final long ONES = 0x0001000100010001L;
    private static final long BIAS = 0x0100010001000100L;
    /** Times this, a byte is repeated in all bytes. */
    static final long REPEAT = 0x0101010101010101L;

    private Distortion() {}

    /** What a bit is worth in sums of absolute differences. */
    static int lambda(int qp) {
        return (int) Math.max(1, Math.round(Math.pow(2, (qp - 12) / 6.0)));
    }

    /** Of squares whose side is a multiple of 8. */
    static int sad(Plane a, int at, Plane b, int bAt, int side) {
        long lanes = 0;
        for (int row = 0; row < side; row++) {
            for (int i = 0; i < side; i += 8) {
                lanes += lanes(a.eight(at + row * a.stride + i), b.eight(bAt + row * b.stride + i));
            }
        }
        return sum(lanes);
    }

    /** Of squares whose side is a multiple of 8; something above {@code limit} once it is exceeded. */
    static int sad(Plane a, int at, Plane b, int bAt, int side, int limit) {
        int sum = 0;
        for (int row = 0; row < side && sum <= limit; row += 4) {
            long lanes = 0;
            for (int i = 0; i < side; i += 8) {
                for (int line = row; line < row + 4; line++) {
                    lanes += lanes(a.eight(at + line * a.stride + i), b.eight(bAt + line * b.stride + i));
                }
            }
            sum += sum(lanes);
        }
        return sum;
    }

    /** Between a square and the row above the place {@code above} in another plane, repeated. */
    static int sadVertical(Plane a, int at, Plane b, int above, int side) {
        long lanes = 0;
        for (int i = 0; i < side; i += 8) {
            long eight = b.eight(above - b.stride + i);
            for (int row = 0; row < side; row++) {
                lanes += lanes(a.eight(at + row * a.stride + i), eight);
            }
        }
        return sum(lanes);
    }

    /** Between a square and the column left of the place {@code left} in another plane, repeated. */
    static int sadHorizontal(Plane a, int at, Plane b, int left, int side) {
        long lanes = 0;
        for (int row = 0; row < side; row++) {
            long eight = (b.samples[left - 1 + row * b.stride] & 0xFF) * REPEAT;
            for (int i = 0; i < side; i += 8) {
                lanes += lanes(a.eight(at + row * a.stride + i), eight);
            }
        }
        return sum(lanes);
    }

    /** The absolute differences of eight samples, added up into four lanes. */
    static long lanes(long a, long b) {
        return differences(a & BYTES, b & BYTES) + differences(a >>> 8 & BYTES, b >>> 8 & BYTES);
    }

    private static long differences(long a, long b) {
        // The bias keeps lanes from borrowing from each other; where it is gone, the difference is negative.
        long difference = (a | BIAS) - b;
        long negative = ONES - (difference >>> 8 & ONES);
        return ((difference & BYTES) ^ (negative << 8) - negative) + negative;
    }

    /** Adds up the lanes; their sum must be below 65536. */
    static int sum(long lanes) {
        return (int) (lanes * ONES >>> 48);
    }
}
