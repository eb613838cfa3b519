package org.watchglass.h264;

/**
 * Writes blocks of transform coefficient levels (sections 7.3.5.3.2 and 9.2).
 *
 * <p>Levels come in zigzag order with a mask of those that are not 0 (bit i for level i), so that zeros cost
 * nothing. A level's magnitude must not exceed {@link #MAX_LEVEL}: constrained baseline has no longer escape.
 */
final class CavlcWriter {
    static final int MAX_LEVEL = 2063;

    static final int ESCAPE_PREFIX = 15;
    static final int ESCAPE_BITS = 12;

    private final BitWriter out;

    CavlcWriter(BitWriter out) {
        this.out = out;
    }

    /**
     * A block of up to 16 levels.
     *
     * @param capacity maxNumCoeff: 16, or 15 where the DC level travels apart (its bit in the mask is then
     *     that of the first AC level)
     * @param context nC, section 9.2.1
     */
    void block(int[] levels, int at, int mask, int capacity, int context) {
        int total = Integer.bitCount(mask);
        int ones = trailingOnes(levels, at, mask);
        token(tokenTable(context), total, ones);
        if (total > 0) {
            levels(levels, at, mask, ones);
            if (total < capacity) {
                zeros(VlcTables.TOTAL_ZEROS[total - 1], mask);
            }
        }
    }

    /** The four DC levels of one chroma plane. */
    void chromaDc(int[] levels, int at, int mask) {
        int total = Integer.bitCount(mask);
        int ones = trailingOnes(levels, at, mask);
        token(VlcTables.COEFF_TOKEN_CHROMA_DC, total, ones);
        if (total > 0) {
            levels(levels, at, mask, ones);
            if (total < 4) {
                zeros(VlcTables.TOTAL_ZEROS_CHROMA_DC[total - 1], mask);
            }
        }
    }

    /** coeff_token's table for an nC. */
    static int[] tokenTable(int context) {
        return VlcTables.COEFF_TOKEN[context < 2 ? 0 : context < 4 ? 1 : context < 8 ? 2 : 3];
    }

    private void token(int[] table, int total, int ones) {
        code(table[VlcTables.tokenIndex(total, ones)]);
    }

    private void code(int packed) {
        out.bits(VlcTables.bits(packed), VlcTables.length(packed));
    }

    /** How many of the last levels, at most three, are 1 or -1. */
    private static int trailingOnes(int[] levels, int at, int mask) {
        int ones = 0;
        for (int left = mask; left != 0 && ones < 3; ones++) {
            int last = 31 - Integer.numberOfLeadingZeros(left);
            if (Math.abs(levels[at + last]) != 1) {
                break;
            }
            left ^= 1 << last;
        }
        return ones;
    }

    /** Signs of the trailing ones, then the other levels from the last to the first (9.2.2). */
    private void levels(int[] levels, int at, int mask, int ones) {
        int left = mask;
        for (int i = 0; i < ones; i++) {
            int last = 31 - Integer.numberOfLeadingZeros(left);
            out.bits(levels[at + last] >>> 31, 1);
            left ^= 1 << last;
        }
        int suffix = Integer.bitCount(mask) > 10 && ones < 3 ? 1 : 0;
        boolean first = true;
        while (left != 0) {
            int last = 31 - Integer.numberOfLeadingZeros(left);
            int level = levels[at + last];
            int magnitude = Math.abs(level);
            // After fewer than three trailing ones the next level cannot be 1: its code is moved down.
            int code = 2 * magnitude - 2 + (level >>> 31) - (first && ones < 3 ? 2 : 0);
            level(code, suffix);
            suffix = nextSuffix(suffix, magnitude);
            left ^= 1 << last;
            first = false;
        }
    }

    /** suffixLength after a level (9.2.2.1, steps 8 and 9). */
    static int nextSuffix(int suffix, int magnitude) {
        int next = Math.max(suffix, 1);
        return next < 6 && magnitude > 3 << next - 1 ? next + 1 : next;
    }

    private void level(int code, int suffix) {
        if (suffix == 0) {
            levelWithoutSuffix(code);
        } else if (code < ESCAPE_PREFIX << suffix) {
            out.bits(1, (code >> suffix) + 1);
            out.bits(code & (1 << suffix) - 1, suffix);
        } else {
            escape(code - (ESCAPE_PREFIX << suffix));
        }
    }

    private void levelWithoutSuffix(int code) {
        if (code < 14) {
            out.bits(1, code + 1);
        } else if (code < 30) {
            out.bits(1, 15);
            out.bits(code - 14, 4);
        } else {
            escape(code - 30);
        }
    }

    private void escape(int rest) {
        out.bits(1, ESCAPE_PREFIX + 1);
        out.bits(rest, ESCAPE_BITS);
    }

    /** total_zeros and the run_before of each level but the first in zigzag order (9.2.3). */
    private void zeros(int[] totalZeros, int mask) {
        int last = 31 - Integer.numberOfLeadingZeros(mask);
        int left = mask ^ 1 << last;
        int zeros = last - Integer.bitCount(left);
        code(totalZeros[zeros]);
        while (zeros > 0 && left != 0) {
            int next = 31 - Integer.numberOfLeadingZeros(left);
            int run = last - next - 1;
            code(VlcTables.RUN_BEFORE[Math.min(zeros, 7) - 1][run]);
            zeros -= run;
            last = next;
            left ^= 1 << next;
        }
    }
}
