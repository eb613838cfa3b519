package org.watchglass.h264;

/** Chooses, codes and writes a macroblock's intra prediction. One per slice coder. */
final class IntraCoder {
    static final int I_NXN = 0;
    static final int I_16X16 = 1;
    /** Below this difference in all samples there is nothing to win by other modes. */
    private static final int GOOD_ENOUGH = 64;
    /** The likely ones first. */
    private static final int[] WHOLE_MODES = {
        Intra16x16.VERTICAL, Intra16x16.HORIZONTAL, Intra16x16.DC, Intra16x16.PLANE
    };

    private final YuvFrame source;
    private final YuvFrame frame;
    private final MacroblockPlace place;
    private final Residual residual;
    private final Reconstruction reconstruction;
    private final LumaCoder luma;
    private final ChromaCoder chroma;
    private final Intra4x4Coder blocks;
    private final Plane trial = new Plane(16, 16);

    private boolean asBlocks;
    private int lumaMode;
    private int chromaMode;

    IntraCoder(CodedPictures pictures, MacroblockPlace place, Residual residual, LumaCoder luma,
            ChromaCoder chroma,
            int qp) {
        source = pictures.source;
        frame = pictures.frame;
        this.place = place;
        this.residual = residual;
        reconstruction = new Reconstruction(frame, residual, qp);
        this.luma = luma;
        this.chroma = chroma;
        blocks = new Intra4x4Coder(pictures, place, luma, reconstruction, qp);
    }

    /** Finds the best luma modes and returns their cost in sums of absolute differences. */
    int choose() {
        int whole = chooseWhole();
        if (whole <= GOOD_ENOUGH) {
            asBlocks = false;
            return whole;
        }
        int cost = blocks.choose(whole);
        asBlocks = cost < whole;
        return Math.min(cost, whole);
    }

    private int chooseWhole() {
        int best = Integer.MAX_VALUE;
        for (int mode : WHOLE_MODES) {
            if (best > GOOD_ENOUGH && Intra16x16.possible(mode, place.hasLeft, place.hasAbove)) {
                int cost = Intra16x16.cost(mode, place, source.luma, frame.luma, trial);
                if (cost < best) {
                    best = cost;
                    lumaMode = mode;
                }
            }
        }
        return best;
    }

    /** Predicts, quantises and reconstructs the macroblock as chosen. */
    void code() {
        chooseChroma();
        predictChroma(frame.cb, frame.cb, place.chroma, chromaMode);
        predictChroma(frame.cr, frame.cr, place.chroma, chromaMode);
        chroma.quantise(place.chroma, true);
        reconstruction.chroma(place.chroma);
        if (asBlocks) {
            blocks.code();
        } else {
            Intra16x16.predict(lumaMode, place.hasLeft, place.hasAbove, frame.luma, place.luma, frame.luma,
                    place.luma);
            luma.intra16x16(place.luma);
            reconstruction.intra16x16(place.luma);
        }
    }

    /** Writes macroblock_layer (7.3.5) of what {@link #code} has made. */
    void write(BitWriter out, int typeOffset, ResidualWriter residualWriter) {
        if (asBlocks) {
            writeBlocks(out, typeOffset, residualWriter);
        } else {
            int variant = lumaMode + 4 * residual.chromaPattern + (residual.lumaPattern == 0 ? 0 : 12);
            out.unsigned(typeOffset + I_16X16 + variant);
            out.unsigned(chromaMode);
            out.signed(0); // mb_qp_delta
            residualWriter.intra16x16();
            residualWriter.chroma();
        }
    }

    private void writeBlocks(BitWriter out, int typeOffset, ResidualWriter residualWriter) {
        out.unsigned(typeOffset + I_NXN);
        blocks.writeModes(out);
        out.unsigned(chromaMode);
        out.unsigned(VlcTables.INTRA_PATTERN_CODE[residual.pattern()]);
        if (residual.pattern() != 0) {
            out.signed(0); // mb_qp_delta
            residualWriter.luma();
            residualWriter.chroma();
        }
    }

    /** After the macroblock was recorded. */
    void saveModes() {
        if (asBlocks) {
            blocks.saveModes();
        }
    }

    private void chooseChroma() {
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < IntraChroma.MODES; mode++) {
            if (best > GOOD_ENOUGH && IntraChroma.possible(mode, place.hasLeft, place.hasAbove)) {
                int cost = IntraChroma.cost(mode, place, source.cb, frame.cb, trial)
                        + IntraChroma.cost(mode, place, source.cr, frame.cr, trial);
                if (cost < best) {
                    best = cost;
                    chromaMode = mode;
                }
            }
        }
    }

    private void predictChroma(Plane neighbours, Plane to, int toAt, int mode) {
        IntraChroma.predict(mode, place.hasLeft, place.hasAbove, neighbours, place.chroma, to, toAt);
    }
}
