package org.watchglass.h264;

/**
 * The numbers of coefficients in the blocks of one macroblock and of those left of and above it, from which
 * CAVLC takes its context nC (section 9.2.1). One per slice coder.
 */
final class CoefficientCounts {
    private static final int PCM_COUNT = 16;
    /** Added by a neighbour that is not there: both sums below 64 are then true ones. */
    private static final int ABSENT = 64;

    private final MacroblockStore store;
    /** 4x4 luma counts with a row above and a column to the left, then the same for two 2x2 chroma planes. */
    private final int[] luma = new int[5 * 5];

    private final int[] chroma = new int[2 * 9];

    CoefficientCounts(MacroblockStore store) {
        this.store = store;
    }

    /** Begins a macroblock; a neighbour's index is negative if it is not available. */
    void begin(int left, int above) {
        boolean leftCoded = left >= 0 && !store.isSkipped(left);
        boolean aboveCoded = above >= 0 && !store.isSkipped(above);
        for (int i = 0; i < 4; i++) {
            luma[1 + i] = neighbour(above, aboveCoded, 12 + i);
            luma[5 * (1 + i)] = neighbour(left, leftCoded, 4 * i + 3);
        }
        for (int plane = 0; plane < 2; plane++) {
            for (int i = 0; i < 2; i++) {
                chroma[9 * plane + 1 + i] = neighbour(above, aboveCoded, 16 + 4 * plane + 2 + i);
                chroma[9 * plane + 3 * (1 + i)] = neighbour(left, leftCoded, 16 + 4 * plane + 2 * i + 1);
            }
        }
        clear();
    }

    private int neighbour(int macroblock, boolean coded, int block) {
        if (macroblock < 0) {
            return ABSENT;
        }
        return coded ? store.counts()[macroblock * MacroblockStore.COUNTS + block] : 0;
    }

    /** Forgets this macroblock's own counts. */
    void clear() {
        setAll(0);
    }

    /** I_PCM counts as full. */
    void setPcm() {
        setAll(PCM_COUNT);
    }

    private void setAll(int count) {
        for (int place = 6; place < 25; place += 5) {
            luma[place] = count;
            luma[place + 1] = count;
            luma[place + 2] = count;
            luma[place + 3] = count;
        }
        for (int place = 4; place < 18; place += 9) {
            chroma[place] = count;
            chroma[place + 1] = count;
            chroma[place + 3] = count;
            chroma[place + 4] = count;
        }
    }

    /** nC of the luma block at that place in the macroblock, in blocks. */
    int lumaContext(int x, int y) {
        int place = lumaPlace(x, y);
        return context(luma[place - 1] + luma[place - 5]);
    }

    void setLuma(int x, int y, int count) {
        luma[lumaPlace(x, y)] = count;
    }

    /** nC of a block (0 to 3) of a chroma plane (0 Cb, 1 Cr). */
    int chromaContext(int plane, int block) {
        int place = chromaPlace(plane, block);
        return context(chroma[place - 1] + chroma[place - 3]);
    }

    void setChroma(int plane, int block, int count) {
        chroma[chromaPlace(plane, block)] = count;
    }

    /** The mean of two neighbours, or the one that there is. */
    private static int context(int sum) {
        return (sum < ABSENT ? sum + 1 >> 1 : sum) & ABSENT - 1;
    }

    void save(int macroblock) {
        byte[] counts = store.counts();
        int at = macroblock * MacroblockStore.COUNTS;
        for (int i = 0; i < 16; i++) {
            counts[at + i] = (byte) luma[lumaPlace(i & 3, i >> 2)];
        }
        for (int i = 0; i < 8; i++) {
            counts[at + 16 + i] = (byte) chroma[chromaPlace(i >> 2, i & 3)];
        }
    }

    private static int lumaPlace(int x, int y) {
        return 5 * (1 + y) + 1 + x;
    }

    private static int chromaPlace(int plane, int block) {
        return 9 * plane + 3 * (1 + (block >> 1)) + 1 + (block & 1);
    }
}
