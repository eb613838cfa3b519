package org.watchglass.h264;

/** Tells how many bits {@link CavlcWriter} would write, without writing them. */
final class CavlcSize {
    private CavlcSize() {}

    /** A block of up to 16 levels, as for {@link CavlcWriter#block}. */
    static int block(int[] levels, int at, int mask, int capacity, int[] tokens) {
        int total = Integer.bitCount(mask);
        int[] zeros = total < capacity ? VlcTables.TOTAL_ZEROS[total - 1] : VlcTables.NO_ZEROS;
        return levels(levels, at, mask, tokens) + zeros(zeros, mask);
    }

    /** The four DC levels of one chroma plane. */
    static int chromaDc(int[] levels, int at, int mask) {
        int[] tokens = VlcTables.COEFF_TOKEN_CHROMA_DC;
        if (mask == 0) {
            return VlcTables.length(tokens[0]);
        }
        int total = Integer.bitCount(mask);
        int[] zeros = total < 4 ? VlcTables.TOTAL_ZEROS_CHROMA_DC[total - 1] : VlcTables.NO_ZEROS;
        return levels(levels, at, mask, tokens) + zeros(zeros, mask);
    }

    /** coeff_token, signs and levels; {@code mask} is not 0. */
    private static int levels(int[] levels, int at, int mask, int[] tokens) {
        int left = mask;
        int ones = 0;
        while (left != 0 && ones < 3) {
            int last = 31 - Integer.numberOfLeadingZeros(left);
            if (Math.abs(levels[at + last]) != 1) {
                break;
            }
            ones++;
            left ^= 1 << last;
        }
        int total = Integer.bitCount(mask);
        int size = VlcTables.length(tokens[VlcTables.tokenIndex(total, ones)]) + ones;
        int suffix = total > 10 && ones < 3 ? 1 : 0;
        int less = ones < 3 ? 1 : 0;
        while (left != 0) {
            int last = 31 - Integer.numberOfLeadingZeros(left);
            int level = levels[at + last];
            int magnitude = Math.abs(level);
            size += level(2 * (magnitude - 1 - less) + (level >>> 31), suffix);
            suffix = CavlcWriter.nextSuffix(suffix, magnitude);
            less = 0;
            left ^= 1 << last;
        }
        return size;
    }

    private static int level(int code, int suffix) {
        int prefix = code >> suffix;
        if (suffix == 0) {
            return code < 14 ? code + 1
                    : code < 30 ? 19 : CavlcWriter.ESCAPE_PREFIX + 1 + CavlcWriter.ESCAPE_BITS;
        }
        return prefix < CavlcWriter.ESCAPE_PREFIX
                ? prefix + 1 + suffix
                : CavlcWriter.ESCAPE_PREFIX + 1 + CavlcWriter.ESCAPE_BITS;
    }

    private static int zeros(int[] totalZeros, int mask) {
        int last = 31 - Integer.numberOfLeadingZeros(mask);
        int left = mask ^ 1 << last;
        int zeros = last - Integer.bitCount(left);
        int size = VlcTables.length(totalZeros[zeros]);
        while (zeros > 0 && left != 0) {
            int next = 31 - Integer.numberOfLeadingZeros(left);
            int run = last - next - 1;
            size += VlcTables.length(VlcTables.RUN_BEFORE[Math.min(zeros, 7) - 1][run]);
            zeros -= run;
            last = next;
            left ^= 1 << next;
        }
        return size;
    }
}
