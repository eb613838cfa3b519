package org.watchglass.h264;

/**
 * Transforms, quantises and reconstructs a macroblock's luma.
 *
 * <p>The prediction lies in the reconstruction already and becomes the reconstruction. One thread.
 */
final class LumaCoder {
    private final Plane source;
    private final Plane frame;
    private final Residual residual;
    private final Quantizer intra;
    private final Quantizer inter;
    private final int[] dc = new int[16];

    LumaCoder(YuvFrame source, YuvFrame frame, Residual residual, int qp) {
        this.source = source.luma;
        this.frame = frame.luma;
        this.residual = residual;
        intra = new Quantizer(qp, 3);
        inter = new Quantizer(qp, 6);
    }

    /** Quantises what an inter prediction at {@code at} leaves over, and sets the luma pattern. */
    void inter(int at) {
        residual.lumaPattern = 0;
        for (int block = 0; block < 16; block++) {
            int place = place(at, block);
            Transform.forward(source, frame, place, residual.coefficients, block * 16);
            int mask = inter.block(residual.coefficients, residual.levels, block * 16, 0);
            residual.masks[block] = mask;
            if (mask != 0) {
                residual.lumaPattern |= 1 << (block >> 2);
            }
        }
    }

    /** Adds what {@link #inter} has kept. */
    void addInter(int at) {
        for (int block = 0; block < 16; block++) {
            if (residual.masks[block] != 0) {
                Transform.inverse(residual.coefficients, block * 16, frame, place(at, block));
            }
        }
    }

    /** Codes and reconstructs an Intra_16x16 macroblock; its AC levels are sent for all blocks or none. */
    void intra16x16(int at) {
        int[] coefficients = residual.coefficients;
        int any = 0;
        for (int block = 0; block < 16; block++) {
            Transform.forward(source, frame, place(at, block), coefficients, block * 16);
            dc[Residual.Y[block] * 4 + Residual.X[block]] = coefficients[block * 16];
            residual.masks[block] = intra.block(coefficients, residual.levels, block * 16, 1);
            any |= residual.masks[block];
        }
        residual.lumaPattern = any == 0 ? 0 : 15;
        dc();
        for (int block = 0; block < 16; block++) {
            coefficients[block * 16] = dc[Residual.Y[block] * 4 + Residual.X[block]];
            if ((coefficients[block * 16] | residual.masks[block]) != 0) {
                Transform.inverse(coefficients, block * 16, frame, place(at, block));
            }
        }
    }

    void beginIntra4x4() {
        residual.lumaPattern = 0;
    }

    /** Codes and reconstructs one block of the macroblock at {@code at}, whose prediction is laid already. */
    void intra4x4(int at, int block) {
        int place = place(at, block);
        Transform.forward(source, frame, place, residual.coefficients, block * 16);
        int mask = intra.block(residual.coefficients, residual.levels, block * 16, 0);
        residual.masks[block] = mask;
        if (mask != 0) {
            residual.lumaPattern |= 1 << (block >> 2);
            Transform.inverse(residual.coefficients, block * 16, frame, place);
        }
    }

    private void dc() {
        Transform.hadamard4x4(dc);
        int mask = 0;
        for (int i = 0; i < 16; i++) {
            int level = intra.lumaDc(dc[Quantizer.ZIGZAG[i]]);
            residual.dcLevels[i] = level;
            dc[Quantizer.ZIGZAG[i]] = level;
            mask |= level == 0 ? 0 : 1 << i;
        }
        residual.dcMasks[0] = mask;
        Transform.hadamard4x4(dc);
        for (int i = 0; i < 16; i++) {
            dc[i] = intra.scaleLumaDc(dc[i]);
        }
    }

    private int place(int at, int block) {
        return at + Residual.Y[block] * 4 * frame.stride + Residual.X[block] * 4;
    }
}
