package org.watchglass.h264;

/**
 * Prediction of one 4x4 luma block from its neighbours (section 8.3.1.2).
 *
 * <p>The neighbours form one line: from the left column's lower end up to the corner and on to the right.
 * Both ends are extended by their last sample; each predicted sample is then a neighbour, the mean of two, or
 * the weighted mean of three next to each other, and a mode is a table of 16 such choices.
 */
final class Intra4x4 {
    static final int VERTICAL = 0;
    static final int HORIZONTAL = 1;
    static final int DC = 2;
    static final int MODES = 9;

    /** Places in the line: the left column goes down from LEFT, the row above to the right from ABOVE. */
    private static final int LEFT = 6;

    private static final int CORNER = 7;
    private static final int ABOVE = 8;
    private static final int LINE = 17;
    /**
     * Where in {@link #values} the means of two (of a place and the next) and of three (around a place)
     * begin.
     */
    private static final int PAIRS = LINE;

    private static final int TRIPLES = 2 * LINE;
    private static final int MEAN = 3 * LINE;

    private static final byte[][] CHOICES = new byte[MODES][16];

    static {
        for (int i = 0; i < 16; i++) {
            int x = i & 3;
            int y = i >> 2;
            CHOICES[0][i] = (byte) (ABOVE + x);
            CHOICES[1][i] = (byte) (LEFT - y);
            CHOICES[2][i] = MEAN;
            CHOICES[3][i] = (byte) (TRIPLES + ABOVE + 1 + x + y);
            CHOICES[4][i] = (byte) (TRIPLES + CORNER + x - y);
            CHOICES[5][i] = (byte) verticalRight(x, y);
            CHOICES[6][i] = (byte) horizontalDown(x, y);
            CHOICES[7][i] =
                    (byte) ((y & 1) == 0 ? PAIRS + ABOVE + x + y / 2 : TRIPLES + ABOVE + 1 + x + y / 2);
            CHOICES[8][i] =
                    (byte) ((x & 1) == 0 ? PAIRS + LEFT - 1 - y - x / 2 : TRIPLES + LEFT - 1 - y - x / 2);
        }
    }

    private final int[] values = new int[MEAN + 1];

    private static int verticalRight(int x, int y) {
        int z = 2 * x - y;
        if (z < -1) {
            return TRIPLES + ABOVE - y;
        }
        return ((z & 1) == 0 ? PAIRS : TRIPLES) + CORNER + x - (y >> 1);
    }

    private static int horizontalDown(int x, int y) {
        int z = 2 * y - x;
        if (z < -1) {
            return TRIPLES + LEFT + x;
        }
        return (z & 1) == 0 ? PAIRS + LEFT - y + (x >> 1) : TRIPLES + CORNER - y + (x >> 1);
    }

    /** Whether a mode can be used with these neighbours; the corner is there if left and above are. */
    static boolean possible(int mode, boolean left, boolean above) {
        return switch (mode) {
            case 0, 3, 7 -> above;
            case 1, 8 -> left;
            case 2 -> true;
            default -> left && above;
        };
    }

    /** Takes the neighbours of the block at {@code at}. */
    void load(Plane frame, int at, boolean left, boolean above, boolean aboveRight) {
        byte[] samples = frame.samples;
        if (left) {
            for (int i = 0; i < 4; i++) {
                values[LEFT - i] = samples[at - 1 + i * frame.stride] & 0xFF;
            }
            values[0] = values[1] = values[2] = values[LEFT - 3];
        }
        if (above) {
            int from = at - frame.stride;
            for (int i = 0; i < 4; i++) {
                values[ABOVE + i] = samples[from + i] & 0xFF;
                values[ABOVE + 4 + i] = samples[from + (aboveRight ? 4 + i : 3)] & 0xFF;
            }
            values[ABOVE + 8] = values[ABOVE + 7];
            if (left) {
                values[CORNER] = samples[from - 1] & 0xFF;
            }
        }
        values[MEAN] = mean(left, above);
    }

    /** Derives what the diagonal modes need. */
    void loadDiagonals() {
        for (int i = 1; i < LINE - 1; i++) {
            values[PAIRS + i] = values[i] + values[i + 1] + 1 >> 1;
            values[TRIPLES + i] = values[i - 1] + 2 * values[i] + values[i + 1] + 2 >> 2;
        }
    }

    private int mean(boolean left, boolean above) {
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += (left ? values[LEFT - i] : 0) + (above ? values[ABOVE + i] : 0);
        }
        if (left && above) {
            return sum + 4 >> 3;
        }
        return left || above ? sum + 2 >> 2 : 128;
    }

    /** The sum of absolute differences between a mode's prediction and the block at {@code at}. */
    int cost(int mode, Plane source, int at) {
        byte[] choices = CHOICES[mode];
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            int sample = source.samples[at + (i >> 2) * source.stride + (i & 3)] & 0xFF;
            sum += Math.abs(sample - values[choices[i]]);
        }
        return sum;
    }

    /** Lays a mode's prediction into {@code to}. */
    void predict(int mode, Plane to, int at) {
        byte[] choices = CHOICES[mode];
        for (int i = 0; i < 16; i++) {
            to.samples[at + (i >> 2) * to.stride + (i & 3)] = (byte) values[choices[i]];
        }
    }
}
