package org.watchglass.h264;

import java.util.Arrays;

/** Transforms and quantises what a prediction of a macroblock's chroma leaves over. One per slice coder. */
final class ChromaCoder {
    /** What coded_block_pattern grows by if there is chroma in it, in bits. */
    private static final int PATTERN_BITS = 2;

    private final YuvFrame source;
    private final MacroblockPlace place;
    private final CoefficientCounts counts;
    private final Quantizer intraQuantizer;
    private final Quantizer interQuantizer;
    private final BlockCoder intra;
    private final BlockCoder inter;
    private final int[] dc = new int[4];

    private int dcCost;
    private int dcWithout;
    private int acCost;
    private int acWithout;

    ChromaCoder(YuvFrame source, MacroblockPlace place, CoefficientCounts counts, int qp) {
        this.source = source;
        this.place = place;
        this.counts = counts;
        intraQuantizer = new Quantizer(Quantizer.chromaQp(qp), Quantizer.INTRA);
        interQuantizer = new Quantizer(Quantizer.chromaQp(qp), Quantizer.INTER);
        intra = new BlockCoder(intraQuantizer);
        inter = new BlockCoder(interQuantizer);
    }

    /** The largest difference of both planes together that is not worth coding. */
    int harmless() {
        return intraQuantizer.harmless();
    }

    /** What such a difference costs, about. */
    int harmlessCost(int difference) {
        return intraQuantizer.harmlessError(difference);
    }

    /** Quantises what the prediction leaves over, sets the chroma pattern, returns the cost. */
    int code(Candidate candidate, boolean isIntra) {
        dcCost = 0;
        dcWithout = 0;
        acCost = 0;
        acWithout = 0;
        plane(source.cb, candidate.prediction.cb, candidate.residual, isIntra, 0);
        plane(source.cr, candidate.prediction.cr, candidate.residual, isIntra, 1);
        int nothing = dcWithout + acWithout;
        int dcOnly = dcCost + acWithout + PATTERN_BITS * Quantizer.BIT;
        int all = dcCost + acCost + PATTERN_BITS * Quantizer.BIT;
        if (nothing <= Math.min(dcOnly, all)) {
            candidate.residual.chromaPattern = 0;
            return nothing;
        }
        if (all >= dcOnly) {
            Arrays.fill(candidate.residual.masks, Residual.CHROMA, Residual.BLOCKS, 0);
        }
        candidate.residual.chromaPattern = all < dcOnly ? 2 : 1;
        return Math.min(all, dcOnly);
    }

    private void plane(Plane from, Plane prediction, Residual residual, boolean isIntra, int which) {
        BlockCoder coder = isIntra ? intra : inter;
        for (int i = 0; i < 4; i++) {
            int block = Residual.CHROMA + 4 * which + i;
            Transform.forward(from, Residual.chromaPlace(from, place.chroma, i), prediction,
                    Residual.chromaPlace(prediction, 0, i), residual.coefficients, block * 16);
            dc[i] = residual.coefficients[block * 16];
            acCost += coder.code(residual, block, 1, counts.chromaContext(which, i));
            acWithout += coder.without();
            counts.setChroma(which, i, Integer.bitCount(residual.masks[block]));
        }
        Transform.hadamard2x2(dc, 0);
        dc(isIntra ? intraQuantizer : interQuantizer, residual, which);
    }

    private void dc(Quantizer quantizer, Residual residual, int which) {
        int mask = 0;
        for (int i = 0; i < 4; i++) {
            int level = quantizer.dc(dc[i], 1);
            residual.dcLevels[16 + 4 * which + i] = level;
            mask |= level == 0 ? 0 : 1 << i;
            dcCost += quantizer.dcError(dc[i], 1, level);
            dcWithout += quantizer.dcError(dc[i], 1, 0);
        }
        residual.dcMasks[1 + which] = mask;
        dcCost += Quantizer.BIT * CavlcSize.chromaDc(residual.dcLevels, 16 + 4 * which, mask);
    }
}
