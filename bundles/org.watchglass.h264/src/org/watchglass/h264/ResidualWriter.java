package org.watchglass.h264;

/** Writes a macroblock's residual (section 7.3.5.3) and keeps the counts that later contexts need. */
final class ResidualWriter {
    private final CoefficientCounts counts;
    private final CavlcWriter out;

    ResidualWriter(CoefficientCounts counts, CavlcWriter out) {
        this.counts = counts;
        this.out = out;
    }

    /** Luma of any macroblock but Intra_16x16. */
    void luma(Residual residual) {
        for (int block = 0; block < 16; block++) {
            if ((residual.lumaPattern & 1 << (block >> 2)) != 0) {
                lumaBlock(residual, block, 0);
            }
        }
    }

    void intra16x16(Residual residual) {
        out.block(residual.dcLevels, 0, residual.dcMasks[0], 16, counts.lumaContext(0, 0));
        if (residual.lumaPattern != 0) {
            for (int block = 0; block < 16; block++) {
                lumaBlock(residual, block, 1);
            }
        }
    }

    private void lumaBlock(Residual residual, int block, int first) {
        int x = Residual.X[block];
        int y = Residual.Y[block];
        int mask = residual.masks[block] >>> first;
        out.block(residual.levels, block * 16 + first, mask, 16 - first, counts.lumaContext(x, y));
        counts.setLuma(x, y, Integer.bitCount(mask));
    }

    void chroma(Residual residual) {
        if (residual.chromaPattern != 0) {
            out.chromaDc(residual.dcLevels, 16, residual.dcMasks[1]);
            out.chromaDc(residual.dcLevels, 20, residual.dcMasks[2]);
        }
        if (residual.chromaPattern == 2) {
            for (int i = 0; i < 8; i++) {
                chromaBlock(residual, i >> 2, i & 3);
            }
        }
    }

    private void chromaBlock(Residual residual, int plane, int block) {
        int index = Residual.CHROMA + 4 * plane + block;
        int mask = residual.masks[index] >>> 1;
        out.block(residual.levels, index * 16 + 1, mask, 15, counts.chromaContext(plane, block));
        counts.setChroma(plane, block, Integer.bitCount(mask));
    }
}
