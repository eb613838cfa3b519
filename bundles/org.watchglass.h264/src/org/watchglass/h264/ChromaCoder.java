package org.watchglass.h264;

/**
 * Transforms, quantises and reconstructs a macroblock's two chroma planes.
 *
 * <p>The prediction lies in the reconstruction already and becomes the reconstruction. One thread.
 */
final class ChromaCoder {
    private final YuvFrame source;
    private final YuvFrame frame;
    private final Residual residual;
    private final Quantizer intra;
    private final Quantizer inter;
    private final int[] dc = new int[8];

    ChromaCoder(YuvFrame source, YuvFrame frame, Residual residual, int qp) {
        this.source = source;
        this.frame = frame;
        this.residual = residual;
        intra = new Quantizer(Quantizer.chromaQp(qp), 3);
        inter = new Quantizer(Quantizer.chromaQp(qp), 6);
    }

    /** Quantises what the prediction at {@code at} leaves over, and sets the chroma pattern. */
    void quantise(int at, boolean isIntra) {
        Quantizer quantizer = isIntra ? intra : inter;
        boolean cb = quantise(source.cb, frame.cb, at, quantizer, 0);
        boolean cr = quantise(source.cr, frame.cr, at, quantizer, 1);
        boolean dcOnly = (residual.dcMasks[1] | residual.dcMasks[2]) != 0;
        residual.chromaPattern = cb || cr ? 2 : dcOnly ? 1 : 0;
    }

    private boolean quantise(Plane from, Plane to, int at, Quantizer quantizer, int which) {
        int any = 0;
        for (int i = 0; i < 4; i++) {
            int block = Residual.CHROMA + 4 * which + i;
            Transform.forward(from, to, place(at, to, i), residual.coefficients, block * 16);
            dc[4 * which + i] = residual.coefficients[block * 16];
            residual.masks[block] = quantizer.block(residual.coefficients, residual.levels, block * 16, 1);
            any |= residual.masks[block];
        }
        residual.dcMasks[1 + which] = dc(4 * which, quantizer);
        return any != 0;
    }

    private int dc(int at, Quantizer quantizer) {
        Transform.hadamard2x2(dc, at);
        int mask = 0;
        for (int i = 0; i < 4; i++) {
            int level = quantizer.chromaDc(dc[at + i]);
            residual.dcLevels[16 + at + i] = level;
            dc[at + i] = level;
            mask |= level == 0 ? 0 : 1 << i;
        }
        Transform.hadamard2x2(dc, at);
        for (int i = 0; i < 4; i++) {
            dc[at + i] = quantizer.scaleChromaDc(dc[at + i]);
        }
        return mask;
    }

    /** Adds what {@link #quantise} has kept. */
    void add(int at) {
        if (residual.chromaPattern != 0) {
            add(frame.cb, at, 0);
            add(frame.cr, at, 1);
        }
    }

    private void add(Plane to, int at, int which) {
        for (int i = 0; i < 4; i++) {
            int block = Residual.CHROMA + 4 * which + i;
            residual.coefficients[block * 16] = dc[4 * which + i];
            if ((dc[4 * which + i] | residual.masks[block]) != 0) {
                Transform.inverse(residual.coefficients, block * 16, to, place(at, to, i));
            }
        }
    }

    private static int place(int at, Plane plane, int quarter) {
        return at + (quarter >> 1) * 4 * plane.stride + (quarter & 1) * 4;
    }
}
