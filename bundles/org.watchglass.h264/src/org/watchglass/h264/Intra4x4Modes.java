package org.watchglass.h264;

/**
 * The Intra_4x4 modes of one macroblock and of those left of and above it, from which each mode's most
 * probable value is derived (section 8.3.1.1). One per slice coder.
 */
final class Intra4x4Modes {
    private static final int ABSENT = -1;

    private final MacroblockStore store;
    /** 4x4 blocks with a row above and a column to the left. */
    private final int[] modes = new int[5 * 5];

    Intra4x4Modes(MacroblockStore store) {
        this.store = store;
    }

    /** Begins a macroblock; a neighbour's index is negative if it is not available. */
    void begin(int left, int above) {
        for (int i = 0; i < 4; i++) {
            modes[1 + i] = above < 0 ? ABSENT : store.lowerMode(above, i);
            modes[5 * (1 + i)] = left < 0 ? ABSENT : store.rightMode(left, i);
        }
    }

    /** The most probable mode of the block at that place in the macroblock, in blocks. */
    int predicted(int x, int y) {
        int place = place(x, y);
        int smaller = Math.min(modes[place - 1], modes[place - 5]);
        return smaller == ABSENT ? Intra4x4.DC : smaller;
    }

    int get(int x, int y) {
        return modes[place(x, y)];
    }

    void set(int x, int y, int mode) {
        modes[place(x, y)] = mode;
    }

    void save(int macroblock) {
        for (int i = 0; i < 4; i++) {
            store.setModes(macroblock, i, get(i, 3), get(3, i));
        }
    }

    private static int place(int x, int y) {
        return 5 * (1 + y) + 1 + x;
    }
}
