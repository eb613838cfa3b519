package org.watchglass.h264;

/** Reads blocks of transform coefficient levels (section 9.2); the counterpart of {@link CavlcWriter}. */
final class CavlcReader {
    private static final VlcLookup[] TOKENS = VlcLookup.all(VlcTables.COEFF_TOKEN);
    private static final VlcLookup CHROMA_DC_TOKENS = new VlcLookup(VlcTables.COEFF_TOKEN_CHROMA_DC);
    private static final VlcLookup[] TOTAL_ZEROS = VlcLookup.all(VlcTables.TOTAL_ZEROS);
    private static final VlcLookup[] CHROMA_DC_TOTAL_ZEROS = VlcLookup.all(VlcTables.TOTAL_ZEROS_CHROMA_DC);
    private static final VlcLookup[] RUN_BEFORE = VlcLookup.all(VlcTables.RUN_BEFORE);
    /** Total coefficients << 2 | trailing ones, by {@link VlcTables#tokenIndex}. */
    private static final int[] COUNTS = new int[62];

    static {
        for (int total = 0; total <= 16; total++) {
            for (int ones = 0; ones <= Math.min(total, 3); ones++) {
                COUNTS[VlcTables.tokenIndex(total, ones)] = total << 2 | ones;
            }
        }
    }

    private final BitReader in;
    /** The levels of a block from the last to the first, without zeros. */
    private final int[] found = new int[16];

    CavlcReader(BitReader in) {
        this.in = in;
    }

    /** The parameters are those of {@link CavlcWriter#block}; returns the mask. */
    int block(int[] levels, int at, int capacity, int context) throws H264FormatException {
        int counts = COUNTS[TOKENS[context < 2 ? 0 : context < 4 ? 1 : context < 8 ? 2 : 3].read(in)];
        return block(levels, at, capacity, counts, TOTAL_ZEROS);
    }

    int chromaDc(int[] levels, int at) throws H264FormatException {
        return block(levels, at, 4, COUNTS[CHROMA_DC_TOKENS.read(in)], CHROMA_DC_TOTAL_ZEROS);
    }

    private int block(int[] levels, int at, int capacity, int counts, VlcLookup[] zeroTables)
            throws H264FormatException {
        int total = counts >> 2;
        if (total > capacity) {
            throw new H264FormatException("%d coefficients in a block of %d", total, capacity);
        }
        if (total == 0) {
            return 0;
        }
        levels(total, counts & 3);
        int zeros = total == capacity ? 0 : zeroTables[total - 1].read(in);
        if (total + zeros > capacity) {
            throw new H264FormatException("%d coefficients and %d zeros in a block of %d", total, zeros,
                    capacity);
        }
        return place(levels, at, total, zeros);
    }

    private void levels(int total, int ones) throws H264FormatException {
        for (int i = 0; i < ones; i++) {
            found[i] = in.flag() ? -1 : 1;
        }
        int suffixLength = total > 10 && ones < 3 ? 1 : 0;
        for (int i = ones; i < total; i++) {
            int code = levelCode(suffixLength) + (i == ones && ones < 3 ? 2 : 0);
            int magnitude = code + 2 >> 1;
            found[i] = (code & 1) == 0 ? magnitude : -magnitude;
            suffixLength = CavlcWriter.nextSuffix(suffixLength, magnitude);
        }
    }

    /** Section 9.2.2.1, steps 1 to 5. */
    private int levelCode(int suffixLength) throws H264FormatException {
        int prefix = Integer.numberOfLeadingZeros(in.peek());
        if (prefix > CavlcWriter.ESCAPE_PREFIX) {
            throw new H264FormatException("level_prefix %d, expected at most 15", prefix);
        }
        in.skip(prefix + 1);
        if (prefix == CavlcWriter.ESCAPE_PREFIX) {
            int base = suffixLength == 0 ? 30 : prefix << suffixLength;
            return base + in.bits(CavlcWriter.ESCAPE_BITS);
        }
        if (suffixLength == 0) {
            return prefix < 14 ? prefix : prefix + in.bits(4);
        }
        return (prefix << suffixLength) + in.bits(suffixLength);
    }

    private int place(int[] levels, int at, int total, int zeros) throws H264FormatException {
        int left = zeros;
        int place = total + zeros - 1;
        int mask = 0;
        for (int i = 0; i < total; i++) {
            levels[at + place] = found[i];
            mask |= 1 << place;
            int run = left > 0 && i < total - 1 ? RUN_BEFORE[Math.min(left, 7) - 1].read(in) : 0;
            if (run > left) {
                throw new H264FormatException("a run of %d zeros where %d are left", run, left);
            }
            left -= run;
            place -= run + 1;
        }
        return mask;
    }
}
