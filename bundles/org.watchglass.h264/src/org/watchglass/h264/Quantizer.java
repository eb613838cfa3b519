package org.watchglass.h264;

import java.util.Arrays;

/**
 * Quantises coefficients to levels and scales them back (section 8.5.12.1), for one QP and one way of
 * rounding.
 *
 * <p>Immutable, so that slices may share it.
 */
final class Quantizer {
    /** Raster place of each coefficient in zigzag order (table 8-13). */
    static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    /** By QP % 6: factors for the places with both coordinates even, both odd, and mixed. */
    private static final int[][] FACTORS = {
        {13107, 5243, 8066},
        {11916, 4660, 7490},
        {10082, 4194, 6554},
        {9362, 3647, 5825},
        {8192, 3355, 5243},
        {7282, 2893, 4559}
    };

    /** The part of a step from which on a coefficient is worth a level. */
    static final double INTRA = 2 / 3.0;

    static final double INTER = 5 / 6.0;

    /** What is added to that per place in zigzag order: the further back, the longer the code. */
    private static final double FURTHER = 0.008;

    /** What is added before cutting off: a little less than half prefers shorter codes. */
    private static final double ROUNDING = 0.45;

    private static final int[][] SCALES = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    /** QP for chroma by QP for luma from 30 up (table 8-15). */
    private static final int[] CHROMA_QP = {
        29, 30, 31, 32, 32, 33, 34, 34, 35, 35, 36, 36, 37, 37, 37, 38, 38, 38, 39, 39, 39, 39
    };

    /** What a bit is worth in squares of a quantiser step, times 256. */
    static final int BIT = 35;

    /** The largest error that is told. */
    static final int LIMIT = (1 << 24) - 1;

    private final int shift;
    private final int rounding;
    /** A squared error of 1 in squares of a step, times 65536. */
    private final int errorOfOne;
    /** Scaled coefficients below it become 0; in zigzag order, as all that follow. */
    private final int[] thresholds = new int[16];
    private final int[] factors = new int[16];
    private final int[] scales = new int[16];

    /** @param least the part of a step from which on a coefficient is worth a level */
    Quantizer(int qp, double least) {
        int octave = qp / 6;
        shift = 15 + octave;
        rounding = (int) ((1 << shift) * ROUNDING);
        errorOfOne = (int) (65_536 / Math.pow(0.625, 2) / Math.pow(2, qp / 3.0));
        for (int i = 0; i < 16; i++) {
            int odd = ZIGZAG[i] & 5; // of x and y
            int kind = odd == 0 ? 0 : odd == 5 ? 1 : 2;
            factors[i] = FACTORS[qp % 6][kind];
            scales[i] = SCALES[qp % 6][kind] << octave;
            thresholds[i] = (int) ((1 << shift) * (least + i * FURTHER));
        }
    }
    /** The largest sum of absolute differences in a block that surely leaves no level. */
    int harmless() {
        int heaviest = Math.max(factors[0], Math.max(4 * factors[4], 2 * factors[1]));
        return (thresholds[0] - 1) / heaviest;
    }

    /** The squared error of such a block, about: its samples differ by 1, if at all. */
    int harmlessError(int difference) {
        return difference * errorOfOne >> 8;
    }

    static int chromaQp(int lumaQp) {
        return lumaQp < 30 ? lumaQp : CHROMA_QP[lumaQp - 30];
    }

    /**
     * Quantises one block.
     *
     * @param coefficients and {@code levels} begin at {@code at}, in zigzag order
     * @param first 0, or 1 to leave the DC coefficient alone
     * @return {@link #mask}, {@link #error} and {@link #gain} of it
     */
    long block(int[] coefficients, int[] levels, int at, int first) {
        int mask = 0;
        long error = 0;
        int gain = 0;
        int cut = shift - 8;
        for (int i = first; i < 16; i++) {
            int value = coefficients[at + i];
            int scaled = Math.abs(value) * factors[i];
            long off = scaled >>> cut;
            error += off * off;
            if (scaled >= thresholds[i]) {
                int magnitude = scaled + rounding >>> shift;
                levels[at + i] = value < 0 ? -magnitude : magnitude;
                mask |= 1 << i;
                gain += Math.min(magnitude * (2 * (int) off - (magnitude << 8)), LIMIT);
            }
        }
        return Math.min(error >>> 8, LIMIT) << 40 | (long) Math.min(gain, LIMIT) << 16 | mask;
    }

    /** One for each level that is not 0. */
    static int mask(long block) {
        return (int) block & 0xFFFF;
    }

    /** The squared error of a block of which nothing is sent. */
    static int error(long block) {
        return (int) (block >>> 40);
    }

    /** By how much the levels of a block lessen its squared error. */
    static int gain(long block) {
        return (int) (block >>> 16) & LIMIT;
    }

    /** Sets a block's coefficients to its scaled levels, which leaves DC levels that travel apart at 0. */
    void scale(Residual residual, int block) {
        int at = block * 16;
        Arrays.fill(residual.coefficients, at, at + 16, 0);
        for (int left = residual.masks[block]; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            residual.coefficients[at + ZIGZAG[i]] = residual.levels[at + i] * scales[i];
        }
    }

    /**
     * Quantises one DC coefficient after its second transform.
     *
     * @param bits by how much that has scaled it: 2 for Intra_16x16, 1 for chroma
     */
    int dc(int value, int bits) {
        long scaled = (long) Math.abs(value) * factors[0] >> bits;
        int magnitude = scaled < thresholds[0] ? 0 : (int) (scaled + rounding >> shift);
        return signed(magnitude, value);
    }

    /** The squared error of a DC coefficient coded as {@code level}. */
    int dcError(int value, int bits, int level) {
        long off = ((long) Math.abs(value) * factors[0] >> bits + shift - 8) - ((long) Math.abs(level) << 8);
        return (int) Math.min(off * off >> 8, LIMIT);
    }

    /** Section 8.5.10: scales an Intra_16x16 DC value that was transformed back. */
    int scaleLumaDc(int value) {
        return value * scales[0] + 2 >> 2;
    }

    /** Section 8.5.11.2: scales a chroma DC value that was transformed back. */
    int scaleChromaDc(int value) {
        return value * scales[0] >> 1;
    }

    private static int signed(int magnitude, int value) {
        int level = Math.min(magnitude, CavlcWriter.MAX_LEVEL);
        return value < 0 ? -level : level;
    }
}
