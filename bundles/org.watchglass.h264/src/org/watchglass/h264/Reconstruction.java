package org.watchglass.h264;

/**
 * Adds residuals to predictions (section 8.5): the part that encoder and decoder must do alike.
 *
 * <p>The prediction lies in the frame already and becomes the reconstruction. One thread.
 */
final class Reconstruction {
    private final YuvFrame frame;
    private final Quantizer luma;
    private final Quantizer chroma;
    private final int[] dc = new int[16];

    Reconstruction(YuvFrame frame, int qp) {
        this.frame = frame;
        luma = new Quantizer(qp, 1);
        chroma = new Quantizer(Quantizer.chromaQp(qp), 1);
    }

    /** All luma blocks of the macroblock at {@code at}, but for Intra_16x16. */
    void luma(Residual residual, int at) {
        for (int block = 0; block < 16; block++) {
            lumaBlock(residual, at, block);
        }
    }

    void lumaBlock(Residual residual, int at, int block) {
        if (residual.masks[block] != 0) {
            luma.scale(residual, block);
            Transform.inverse(residual.coefficients, block * 16, frame.luma,
                    Residual.place(frame.luma, at, block));
        }
    }

    /** Luma of an Intra_16x16 macroblock (8.5.2). */
    void intra16x16(Residual residual, int at) {
        for (int i = 0; i < 16; i++) {
            dc[Quantizer.ZIGZAG[i]] = (residual.dcMasks[0] & 1 << i) == 0 ? 0 : residual.dcLevels[i];
        }
        Transform.hadamard4x4(dc);
        for (int block = 0; block < 16; block++) {
            int mean = luma.scaleLumaDc(dc[Residual.Y[block] * 4 + Residual.X[block]]);
            add(luma, residual, block, mean, frame.luma,
                    Residual.place(frame.luma, at, block));
        }
    }

    /** Both chroma planes (8.5.4). */
    void chroma(Residual residual, int at) {
        if (residual.chromaPattern != 0) {
            chroma(residual, frame.cb, at, 0);
            chroma(residual, frame.cr, at, 1);
        }
    }

    private void chroma(Residual residual, Plane to, int at, int which) {
        for (int i = 0; i < 4; i++) {
            dc[i] = (residual.dcMasks[1 + which] & 1 << i) == 0 ? 0 : residual.dcLevels[16 + 4 * which + i];
        }
        Transform.hadamard2x2(dc, 0);
        for (int i = 0; i < 4; i++) {
            add(chroma, residual, Residual.CHROMA + 4 * which + i, chroma.scaleChromaDc(dc[i]), to,
                    Residual.chromaPlace(to, at, i));
        }
    }

    private static void add(Quantizer quantizer, Residual residual, int block, int mean, Plane to,
            int place) {
        if ((mean | residual.masks[block]) != 0) {
            quantizer.scale(residual, block);
            residual.coefficients[block * 16] = mean;
            Transform.inverse(residual.coefficients, block * 16, to, place);
        }
    }
}
