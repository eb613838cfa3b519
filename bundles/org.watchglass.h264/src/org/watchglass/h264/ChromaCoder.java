package org.watchglass.h264;

/** Transforms and quantises what a prediction of a macroblock's chroma planes leaves over. One thread. */
final class ChromaCoder {
    private final YuvFrame source;
    private final YuvFrame frame;
    private final Residual residual;
    private final Quantizer intra;
    private final Quantizer inter;
    private final int[] dc = new int[4];

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
            int place = Residual.chromaPlace(to, at, i);
            int largest = Transform.forward(from, to, place, residual.coefficients, block * 16);
            dc[i] = residual.coefficients[block * 16];
            residual.masks[block] = quantizer.acBlock(residual, block, largest);
            any |= residual.masks[block];
        }
        Transform.hadamard2x2(dc, 0);
        int mask = 0;
        for (int i = 0; i < 4; i++) {
            int level = quantizer.chromaDc(dc[i]);
            residual.dcLevels[16 + 4 * which + i] = level;
            mask |= level == 0 ? 0 : 1 << i;
        }
        residual.dcMasks[1 + which] = mask;
        return any != 0;
    }
}
