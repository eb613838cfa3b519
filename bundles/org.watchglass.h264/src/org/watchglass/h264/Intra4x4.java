package org.watchglass.h264;

/**
 * Predictions of one 4x4 luma block from its neighbours (section 8.3.1.2), all modes at once.
 *
 * <p>Four samples of a row are bytes of an int, the first one lowest. Diagonal modes slide along lines of
 * means of two and of three neighbours next to each other, which are computed for eight neighbours at a time.
 */
final class Intra4x4 {
    static final int VERTICAL = 0;
    static final int HORIZONTAL = 1;
    static final int DC = 2;
    static final int DIAGONAL_DOWN_LEFT = 3;
    static final int DIAGONAL_DOWN_RIGHT = 4;
    static final int VERTICAL_RIGHT = 5;
    static final int HORIZONTAL_DOWN = 6;
    static final int VERTICAL_LEFT = 7;
    static final int HORIZONTAL_UP = 8;
    static final int MODES = 9;

    private static final int REPEAT = 0x01010101;
    private static final long NO_TOP_BITS = 0x7F7F7F7F7F7F7F7FL;

    private static final int[] POSSIBLE = possible();

    /** Four rows for each mode. */
    private final int[] rows = new int[4 * MODES];

    /** Whether a mode can be used with these neighbours; the corner is there if left and above are. */
    static boolean possible(int mode, boolean left, boolean above) {
        return switch (mode) {
            case VERTICAL, DIAGONAL_DOWN_LEFT, VERTICAL_LEFT -> above;
            case HORIZONTAL, HORIZONTAL_UP -> left;
            case DC -> true;
            default -> left && above;
        };
    }

    /** A bit for each mode that is possible with these neighbours. */
    static int possible(boolean left, boolean above) {
        return POSSIBLE[(left ? 1 : 0) + (above ? 2 : 0)];
    }

    private static int[] possible() {
        int[] masks = new int[4];
        for (int i = 0; i < 4 * MODES; i++) {
            masks[i & 3] |= possible(i >> 2, (i & 1) != 0, (i & 2) != 0) ? 1 << (i >> 2) : 0;
        }
        return masks;
    }

    /** Computes all predictions that are possible for the block at {@code at}. */
    void load(Plane frame, int at, boolean left, boolean above, boolean aboveRight) {
        long top = above ? top(frame, at - frame.stride, aboveRight) : 0;
        int side = left ? side(frame, at - 1) : 0;
        same(DC, mean(left, above, side, (int) top) * REPEAT);
        if (above) {
            same(VERTICAL, (int) top);
            loadDownLeft(top);
        }
        if (left) {
            set(HORIZONTAL, (side & 0xFF) * REPEAT, (side >>> 8 & 0xFF) * REPEAT,
                    (side >>> 16 & 0xFF) * REPEAT, (side >>> 24) * REPEAT);
            loadUp(side);
        }
        if (left && above) {
            loadDownRight(side, frame.samples[at - frame.stride - 1] & 0xFF, top);
        }
    }

    /** Eight samples above; where the right ones are not available, the last one of the left repeated. */
    private static long top(Plane frame, int at, boolean aboveRight) {
        if (aboveRight) {
            return frame.eight(at);
        }
        int four = frame.four(at);
        return four & 0xFFFF_FFFFL | (long) ((four >>> 24) * REPEAT) << 32;
    }

    /** The four samples of the column to the left, from the top. */
    private static int side(Plane frame, int at) {
        byte[] samples = frame.samples;
        int stride = frame.stride;
        return samples[at] & 0xFF | (samples[at + stride] & 0xFF) << 8
                | (samples[at + 2 * stride] & 0xFF) << 16
                | samples[at + 3 * stride] << 24;
    }

    private static int mean(boolean left, boolean above, int side, int top) {
        int sum = (left ? sum(side) : 0) + (above ? sum(top) : 0);
        if (left && above) {
            return sum + 4 >> 3;
        }
        return left || above ? sum + 2 >> 2 : 128;
    }

    private static int sum(int four) {
        int pairs = (four & 0xFF00FF) + (four >>> 8 & 0xFF00FF);
        return (pairs & 0xFFFF) + (pairs >>> 16);
    }

    private void loadDownLeft(long top) {
        long last = top & 0xFFL << 56;
        long next = top >>> 8 | last;
        long pairs = meanUp(top, next);
        long triples = meanUp(meanDown(top, next >>> 8 | last), next);
        set(DIAGONAL_DOWN_LEFT, (int) triples, (int) (triples >>> 8), (int) (triples >>> 16),
                (int) (triples >>> 24));
        set(VERTICAL_LEFT, (int) pairs, (int) triples, (int) (pairs >>> 8), (int) (triples >>> 8));
    }

    /** The line of neighbours goes from the left column's lower end up to the corner and on to the right. */
    private void loadDownRight(int side, int corner, long top) {
        long line = Integer.reverseBytes(side) & 0xFFFF_FFFFL | (long) corner << 32 | top << 40;
        long next = line >>> 8 | (top >>> 24 & 0xFF) << 56;
        long pairs = meanUp(line, next);
        long triples = meanUp(meanDown(line, next >>> 8), next);
        set(DIAGONAL_DOWN_RIGHT, (int) (triples >>> 24), (int) (triples >>> 16), (int) (triples >>> 8),
                (int) triples);
        int first = (int) (pairs >>> 32);
        int second = (int) (triples >>> 24);
        set(VERTICAL_RIGHT, first, second, first << 8 | (int) (triples >>> 16) & 0xFF,
                second << 8 | (int) (triples >>> 8) & 0xFF);
        long mixed = mixed((int) pairs, (int) triples);
        set(HORIZONTAL_DOWN, (int) (mixed >>> 48) | (int) (triples >>> 32) << 16, (int) (mixed >>> 32),
                (int) (mixed >>> 16), (int) mixed);
    }

    private void loadUp(int side) {
        long last = side >>> 24;
        long line = side & 0xFFFF_FFFFL | last << 32 | last << 40;
        long pairs = meanUp(line, line >>> 8);
        long triples = meanUp(meanDown(line, line >>> 16), line >>> 8);
        long mixed = mixed((int) pairs, (int) triples);
        set(HORIZONTAL_UP, (int) mixed, (int) (mixed >>> 16), (int) (mixed >>> 32),
                (int) (mixed >>> 48) | (int) (last | last << 8) << 16);
    }

    /** (a + b + 1) / 2 of each byte. */
    private static long meanUp(long a, long b) {
        return (a | b) - ((a ^ b) >>> 1 & NO_TOP_BITS);
    }

    /** (a + b) / 2 of each byte; {@code meanUp(meanDown(a, c), b)} is (a + 2b + c + 2) / 4. */
    private static long meanDown(long a, long b) {
        return (a & b) + ((a ^ b) >>> 1 & NO_TOP_BITS);
    }

    /** Bytes of one and the other in turn. */
    private static long mixed(int even, int odd) {
        return spread(even) | spread(odd) << 8;
    }

    private static long spread(int four) {
        long spread = four & 0xFFFF_FFFFL;
        spread = (spread | spread << 16) & 0x0000FFFF0000FFFFL;
        return (spread | spread << 8) & 0x00FF00FF00FF00FFL;
    }

    private void same(int mode, int row) {
        set(mode, row, row, row, row);
    }

    private void set(int mode, int first, int second, int third, int fourth) {
        rows[4 * mode] = first;
        rows[4 * mode + 1] = second;
        rows[4 * mode + 2] = third;
        rows[4 * mode + 3] = fourth;
    }

    /** The sum of absolute differences to a block: its upper and its lower two rows. */
    int cost(int mode, long upper, long lower) {
        int at = 4 * mode;
        return Distortion.sum(Distortion.lanes(upper, Plane.pair(rows[at], rows[at + 1]))
                + Distortion.lanes(lower, Plane.pair(rows[at + 2], rows[at + 3])));
    }

    /** Transforms what a mode's prediction leaves over of the block at {@code at}. */
    void forward(int mode, Plane source, int at, int[] block, int blockAt) {
        int row = 4 * mode;
        int down = source.stride;
        Transform.forward(Transform.difference(source.four(at), rows[row]),
                Transform.difference(source.four(at + down), rows[row + 1]),
                Transform.difference(source.four(at + 2 * down), rows[row + 2]),
                Transform.difference(source.four(at + 3 * down), rows[row + 3]), block, blockAt);
    }

    /** Lays a mode's prediction into {@code to}. */
    void predict(int mode, Plane to, int at) {
        for (int row = 0; row < 4; row++) {
            to.setFour(at + row * to.stride, rows[4 * mode + row]);
        }
    }
}
