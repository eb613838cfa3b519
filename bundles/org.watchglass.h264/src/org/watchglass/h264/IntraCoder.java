package org.watchglass.h264;

/** Chooses, codes and writes a macroblock's intra prediction. One per slice coder. */
final class IntraCoder {
    static final int I_NXN = 0;
    static final int I_16X16 = 1;
    /** Below this difference in all samples there is nothing to win by other modes. */
    private static final int GOOD_ENOUGH = 64;
    /** With more difference Intra_4x4 has always been the better choice. */
    private static final int WORTH = 1000;
    /** With more, the plane mode, which takes longest to try, would not come down to what is worth it. */
    private static final int HOPELESS = 4 * WORTH;
    /** mb_type and mb_qp_delta of Intra_16x16, about. */
    private static final int TYPE_BITS = 6;
    /** The likely ones first. */
    private static final int[] WHOLE_MODES = {
        Intra16x16.VERTICAL, Intra16x16.HORIZONTAL, Intra16x16.DC, Intra16x16.PLANE
    };

    private final YuvFrame source;
    private final YuvFrame frame;
    private final MacroblockPlace place;
    private final Reconstruction reconstruction;
    private final LumaCoder luma;
    private final ChromaCoder chroma;
    private final Intra4x4Coder blocks;
    /** Luma as Intra_16x16. */
    private final Candidate whole = new Candidate();
    /** Chroma, whatever luma is. */
    private final Candidate colour = new Candidate();

    private boolean asBlocks;
    private int lumaMode;
    private int difference;
    private int chromaMode;

    IntraCoder(CodedPictures pictures, MacroblockPlace place, CoefficientCounts counts,
            Reconstruction reconstruction, LumaCoder luma, ChromaCoder chroma, int qp) {
        source = pictures.source;
        frame = pictures.frame;
        this.place = place;
        this.reconstruction = reconstruction;
        this.luma = luma;
        this.chroma = chroma;
        blocks = new Intra4x4Coder(pictures, place, counts, luma, reconstruction, qp);
    }

    void effort(Effort effort) {
        blocks.effort(effort);
    }

    /** Finds the best Intra_16x16 mode and returns its sum of absolute differences. */
    int look() {
        difference = Integer.MAX_VALUE;
        for (int mode : WHOLE_MODES) {
            if (difference > GOOD_ENOUGH && (mode != Intra16x16.PLANE || difference < HOPELESS)
                    && Intra16x16.possible(mode, place.hasLeft, place.hasAbove)) {
                int cost = Intra16x16.cost(mode, place, source.luma, frame.luma, whole.prediction.luma);
                if (cost < difference) {
                    difference = cost;
                    lumaMode = mode;
                }
            }
        }
        return difference;
    }

    /**
     * After {@link #look}: predicts, quantises and returns the cost, or something above {@code limit} as soon
     * as it is reached. May overwrite the frame's luma.
     */
    int code(int limit) {
        int rest = codeChroma();
        if (rest > limit) {
            return rest;
        }
        int wholeCost = difference < WORTH ? codeWhole() : Integer.MAX_VALUE / 2;
        asBlocks = false;
        if (difference <= GOOD_ENOUGH) {
            return rest + wholeCost;
        }
        int blocksCost = blocks.code(Math.min(limit - rest, wholeCost));
        asBlocks = blocksCost < wholeCost;
        return rest + Math.min(blocksCost, wholeCost);
    }

    private int codeWhole() {
        Plane to = whole.prediction.luma;
        Intra16x16.predict(lumaMode, place.hasLeft, place.hasAbove, frame.luma, place.luma, to, 0);
        int cost = difference <= luma.harmless()
                ? luma.intra16x16Alone(whole) + luma.harmlessCost(difference)
                : luma.intra16x16(whole);
        return cost + TYPE_BITS * Quantizer.BIT;
    }

    private int codeChroma() {
        int left = chooseChroma();
        predictChroma(frame.cb, colour.prediction.cb);
        predictChroma(frame.cr, colour.prediction.cr);
        if (left <= chroma.harmless()) {
            colour.residual.chromaPattern = 0;
            return chroma.harmlessCost(left);
        }
        return chroma.code(colour, true);
    }

    private void predictChroma(Plane neighbours, Plane to) {
        IntraChroma.predict(chromaMode, place.hasLeft, place.hasAbove, neighbours, place.chroma, to, 0);
    }

    /** Puts what {@link #code} has made into the frame. */
    void reconstruct() {
        if (!asBlocks) {
            frame.luma.copy(place.luma, whole.prediction.luma, 0, 16);
            reconstruction.intra16x16(whole.residual, place.luma);
        }
        frame.cb.copy(place.chroma, colour.prediction.cb, 0, 8);
        frame.cr.copy(place.chroma, colour.prediction.cr, 0, 8);
        reconstruction.chroma(colour.residual, place.chroma);
    }

    /** Writes macroblock_layer (7.3.5) of what {@link #code} has made. */
    void write(BitWriter out, int typeOffset, ResidualWriter residualWriter) {
        if (asBlocks) {
            writeBlocks(out, typeOffset, residualWriter);
        } else {
            int variant = lumaMode + 4 * colour.residual.chromaPattern
                    + (whole.residual.lumaPattern == 0 ? 0 : 12);
            out.unsigned(typeOffset + I_16X16 + variant);
            out.unsigned(chromaMode);
            out.signed(0); // mb_qp_delta
            residualWriter.intra16x16(whole.residual);
            residualWriter.chroma(colour.residual);
        }
    }

    private void writeBlocks(BitWriter out, int typeOffset, ResidualWriter residualWriter) {
        int pattern = colour.residual.chromaPattern << 4 | blocks.residual().lumaPattern;
        out.unsigned(typeOffset + I_NXN);
        blocks.writeModes(out);
        out.unsigned(chromaMode);
        out.unsigned(VlcTables.INTRA_PATTERN_CODE[pattern]);
        if (pattern != 0) {
            out.signed(0); // mb_qp_delta
            residualWriter.luma(blocks.residual());
            residualWriter.chroma(colour.residual);
        }
    }

    /** After the macroblock was recorded. */
    void saveModes() {
        if (asBlocks) {
            blocks.saveModes();
        }
    }

    private int chooseChroma() {
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < IntraChroma.MODES; mode++) {
            if (best > GOOD_ENOUGH && IntraChroma.possible(mode, place.hasLeft, place.hasAbove)) {
                int cost = IntraChroma.cost(mode, place, source.cb, frame.cb, colour.prediction.cb)
                        + IntraChroma.cost(mode, place, source.cr, frame.cr, colour.prediction.cr);
                if (cost < best) {
                    best = cost;
                    chromaMode = mode;
                }
            }
        }
        return best;
    }
}
