package org.watchglass.h264;

/** Transforms and quantises what a prediction of a macroblock's luma leaves over. One thread. */
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
            block(at, block, inter);
        }
    }

    void beginIntra4x4() {
        residual.lumaPattern = 0;
    }

    /** Quantises one Intra_4x4 block of the macroblock at {@code at}. */
    void intra4x4(int at, int block) {
        block(at, block, intra);
    }

    private void block(int at, int block, Quantizer quantizer) {
        int place = Residual.place(frame, at, block);
        int largest = Transform.forward(source, frame, place, residual.coefficients, block * 16);
        int mean = Math.abs(residual.coefficients[block * 16]);
        boolean nothing = quantizer.isNothing(Math.max(largest, mean));
        int mask = nothing ? 0 : quantizer.block(residual.coefficients, residual.levels, block * 16, 0);
        residual.masks[block] = mask;
        if (mask != 0) {
            residual.lumaPattern |= 1 << (block >> 2);
        }
    }

    /** Quantises an Intra_16x16 macroblock; its AC levels are sent for all blocks or none. */
    void intra16x16(int at) {
        int[] coefficients = residual.coefficients;
        int any = 0;
        for (int block = 0; block < 16; block++) {
            int place = Residual.place(frame, at, block);
            int largest = Transform.forward(source, frame, place, coefficients, block * 16);
            dc[Residual.Y[block] * 4 + Residual.X[block]] = coefficients[block * 16];
            residual.masks[block] = intra.acBlock(residual, block, largest);
            any |= residual.masks[block];
        }
        residual.lumaPattern = any == 0 ? 0 : 15;
        Transform.hadamard4x4(dc);
        residual.dcMasks[0] = 0;
        for (int i = 0; i < 16; i++) {
            int level = intra.lumaDc(dc[Quantizer.ZIGZAG[i]]);
            residual.dcLevels[i] = level;
            residual.dcMasks[0] |= level == 0 ? 0 : 1 << i;
        }
    }
}
