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

    private static final int[][] SCALES = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    /** QP for chroma by QP for luma from 30 up (table 8-15). */
    private static final int[] CHROMA_QP = {
        29, 30, 31, 32, 32, 33, 34, 34, 35, 35, 36, 36, 37, 37, 37, 38, 38, 38, 39, 39, 39, 39
    };

    private final int octave;
    private final int shift;
    private final int rounding;
    /** No coefficient below it becomes a level. */
    private final int threshold;
    /** In zigzag order, as {@link #scales}. */
    private final int[] factors = new int[16];
    private final int[] scales = new int[16];

    /**
     * @param divisor the part of a step that is added before cutting off: 3 for intra, 6 for inter is usual
     */
    Quantizer(int qp, int divisor) {
        octave = qp / 6;
        shift = 15 + octave;
        rounding = (1 << shift) / divisor;
        for (int i = 0; i < 16; i++) {
            int odd = ZIGZAG[i] & 5; // of x and y
            int kind = odd == 0 ? 0 : odd == 5 ? 1 : 2;
            factors[i] = FACTORS[qp % 6][kind];
            scales[i] = SCALES[qp % 6][kind] << octave;
        }
        threshold = ((1 << shift) - rounding) / factors[0];
    }

    static int chromaQp(int lumaQp) {
        return lumaQp < 30 ? lumaQp : CHROMA_QP[lumaQp - 30];
    }

    /** Whether coefficients up to that magnitude all become 0. */
    boolean isNothing(int largest) {
        return largest < threshold;
    }

    /**
     * Quantises one block and replaces its coefficients by the scaled levels.
     *
     * @param block and {@code levels} begin at {@code at}; levels are in zigzag order
     * @param first 0, or 1 to leave the DC coefficient alone
     * @return a bit for each level that is not 0
     */
    int block(int[] block, int[] levels, int at, int first) {
        int mask = 0;
        for (int i = first; i < 16; i++) {
            int place = at + ZIGZAG[i];
            int value = block[place];
            int magnitude =
                    Math.min(Math.abs(value) * factors[i] + rounding >>> shift, CavlcWriter.MAX_LEVEL);
            int sign = value >> 31;
            int level = (magnitude ^ sign) - sign;
            levels[at + i] = level;
            block[place] = level * scales[i];
            mask |= -magnitude >>> 31 << i;
        }
        return mask;
    }

    /**
     * Quantises a block without its DC coefficient; {@code largest} is the largest magnitude of the others.
     */
    int acBlock(Residual residual, int block, int largest) {
        if (!isNothing(largest)) {
            return block(residual.coefficients, residual.levels, block * 16, 1);
        }
        Arrays.fill(residual.coefficients, block * 16 + 1, block * 16 + 16, 0);
        return 0;
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

    /** Quantises an Intra_16x16 DC coefficient after its Hadamard transform, which has scaled it by 4. */
    int lumaDc(int value) {
        return dc(value, 2);
    }

    /** Quantises a chroma DC coefficient after its 2x2 transform, which has scaled it by 2. */
    int chromaDc(int value) {
        return dc(value, 1);
    }

    private int dc(int value, int bits) {
        long magnitude = (long) Math.abs(value) * factors[0] + ((long) rounding << bits) >> shift + bits;
        return signed((int) magnitude, value);
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
