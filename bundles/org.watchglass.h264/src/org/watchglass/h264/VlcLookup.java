package org.watchglass.h264;

import java.util.Arrays;

/** Finds out which of a set of variable-length codes comes next. Immutable. */
final class VlcLookup {
    private static final int LENGTH_MASK = 31;

    private final int longest;
    /** Index << 5 | length by the next bits; 0 where no code begins. */
    private final short[] entries;

    /** @param codes as in {@link VlcTables} */
    VlcLookup(int[] codes) {
        longest = Arrays.stream(codes).map(VlcTables::length).max().orElse(1);
        entries = new short[1 << longest];
        for (int index = 0; index < codes.length; index++) {
            int length = VlcTables.length(codes[index]);
            int first = VlcTables.bits(codes[index]) << longest - length;
            Arrays.fill(entries, first, first + (1 << longest - length), (short) (index << 5 | length));
        }
    }

    static VlcLookup[] all(int[][] tables) {
        return Arrays.stream(tables).map(VlcLookup::new).toArray(VlcLookup[]::new);
    }

    /** Reads one code and returns its index. */
    int read(BitReader in) throws H264FormatException {
        int entry = entries[in.peek() >>> 32 - longest];
        if (entry == 0) {
            throw new H264FormatException("bits that are no code of a table with codes of up to %d bits",
                    longest);
        }
        in.skip(entry & LENGTH_MASK);
        return entry >> 5;
    }
}
