package org.watchglass.h264;

/**
 * Reads a macroblock's residual (section 7.3.5.3); the counterpart of {@link ResidualWriter}.
 */
final class ResidualReader {
    private final Residual residual;
    private final CoefficientCounts counts;
    private final CavlcReader in;

    ResidualReader(Residual residual, CoefficientCounts counts, CavlcReader in) {
        this.residual = residual;
        this.counts = counts;
        this.in = in;
    }

    /** Luma of any macroblock but Intra_16x16. */
    void luma() throws H264FormatException {
        for (int block = 0; block < 16; block++) {
            residual.masks[block] = 0;
            if ((residual.lumaPattern & 1 << (block >> 2)) != 0) {
                lumaBlock(block, 0);
            }
        }
    }

    void intra16x16() throws H264FormatException {
        residual.dcMasks[0] = in.block(residual.dcLevels, 0, 16, counts.lumaContext(0, 0));
        for (int block = 0; block < 16; block++) {
            if (residual.lumaPattern != 0) {
                lumaBlock(block, 1);
            } else {
                residual.masks[block] = 0;
            }
        }
    }

    private void lumaBlock(int block, int first) throws H264FormatException {
        int x = Residual.X[block];
        int y = Residual.Y[block];
        int mask = in.block(residual.levels, block * 16 + first, 16 - first, counts.lumaContext(x, y));
        counts.setLuma(x, y, Integer.bitCount(mask));
        residual.masks[block] = mask << first;
    }

    void chroma() throws H264FormatException {
        if (residual.chromaPattern != 0) {
            residual.dcMasks[1] = in.chromaDc(residual.dcLevels, 16);
            residual.dcMasks[2] = in.chromaDc(residual.dcLevels, 20);
        }
        for (int i = 0; i < 8; i++) {
            if (residual.chromaPattern == 2) {
                chromaBlock(i >> 2, i & 3);
            } else {
                residual.masks[Residual.CHROMA + i] = 0;
            }
        }
    }

    private void chromaBlock(int plane, int quarter) throws H264FormatException {
        int block = Residual.CHROMA + 4 * plane + quarter;
        int mask = in.block(residual.levels, block * 16 + 1, 15, counts.chromaContext(plane, quarter));
        counts.setChroma(plane, quarter, Integer.bitCount(mask));
        residual.masks[block] = mask << 1;
    }
}
