package org.watchglass.h264;

import java.util.Arrays;

/** Transforms and quantises what a prediction of a macroblock's luma leaves over. One per slice coder. */
final class LumaCoder {
    private final Plane source;
    private final MacroblockPlace place;
    private final CoefficientCounts counts;
    private final Quantizer intraQuantizer;
    private final BlockCoder intra;
    private final BlockCoder inter;
    private final int[] dc = new int[16];
    private final int harmless;

    LumaCoder(Plane source, MacroblockPlace place, CoefficientCounts counts, int qp) {
        this.source = source;
        this.place = place;
        this.counts = counts;
        intraQuantizer = new Quantizer(qp, Quantizer.INTRA);
        harmless = intraQuantizer.harmless();
        intra = new BlockCoder(intraQuantizer);
        inter = new BlockCoder(new Quantizer(qp, Quantizer.INTER));
    }

    /** The largest difference of a block or a macroblock that leaves nothing to code. */
    int harmless() {
        return harmless;
    }

    /** What such a block costs, about. */
    int harmlessCost(int difference) {
        return intraQuantizer.harmlessError(difference) + Quantizer.BIT;
    }

    /** Quantises what a candidate's inter prediction leaves over, sets its luma pattern, returns the cost. */
    int inter(Candidate candidate) {
        counts.clear();
        candidate.residual.lumaPattern = 0;
        int cost = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            cost += quarter(candidate, quarter);
        }
        return cost;
    }

    private int quarter(Candidate candidate, int quarter) {
        Residual residual = candidate.residual;
        int cost = 0;
        int without = 0;
        for (int block = 4 * quarter; block < 4 * quarter + 4; block++) {
            forward(candidate, block);
            cost += code(inter, residual, block, 0);
            without += inter.without();
        }
        if (without > cost) {
            residual.lumaPattern |= 1 << quarter;
            return cost;
        }
        for (int block = 4 * quarter; block < 4 * quarter + 4; block++) {
            residual.masks[block] = 0;
            counts.setLuma(Residual.X[block], Residual.Y[block], 0);
        }
        return without;
    }

    private void forward(Candidate candidate, int block) {
        Plane prediction = candidate.prediction.luma;
        Transform.forward(source, Residual.place(source, place.luma, block), prediction,
                Residual.place(prediction, 0, block), candidate.residual.coefficients, block * 16);
    }

    private int code(BlockCoder coder, Residual residual, int block, int first) {
        int x = Residual.X[block];
        int y = Residual.Y[block];
        int cost = coder.code(residual, block, first, counts.lumaContext(x, y));
        counts.setLuma(x, y, Integer.bitCount(residual.masks[block]));
        return cost;
    }

    /** Quantises what prediction {@code mode} leaves over of one Intra_4x4 block; returns the cost. */
    int intra4x4(Residual residual, int block, Intra4x4 prediction, int mode) {
        int at = Residual.place(source, place.luma, block);
        prediction.forward(mode, source, at, residual.coefficients, block * 16);
        int context = counts.lumaContext(Residual.X[block], Residual.Y[block]);
        return intra.code(residual, block, 0, context);
    }

    /** An Intra_16x16 macroblock whose prediction leaves nothing over; returns the cost. */
    int intra16x16Alone(Candidate candidate) {
        counts.clear();
        candidate.residual.lumaPattern = 0;
        candidate.residual.dcMasks[0] = 0;
        Arrays.fill(candidate.residual.masks, 0, 16, 0);
        return Quantizer.BIT * VlcTables.length(CavlcWriter.tokenTable(counts.lumaContext(0, 0))[0]);
    }

    /** Quantises an Intra_16x16 macroblock; its AC levels are sent for all blocks or none. */
    int intra16x16(Candidate candidate) {
        counts.clear();
        Residual residual = candidate.residual;
        int cost = 0;
        int without = 0;
        for (int block = 0; block < 16; block++) {
            forward(candidate, block);
            dc[Residual.Y[block] * 4 + Residual.X[block]] = residual.coefficients[block * 16];
            cost += code(intra, residual, block, 1);
            without += intra.without();
        }
        residual.lumaPattern = without > cost ? 15 : 0;
        if (residual.lumaPattern == 0) {
            Arrays.fill(residual.masks, 0, 16, 0);
        }
        return Math.min(cost, without) + dc(residual);
    }

    private int dc(Residual residual) {
        Transform.hadamard4x4(dc);
        int mask = 0;
        int cost = 0;
        for (int i = 0; i < 16; i++) {
            int value = dc[Quantizer.ZIGZAG[i]];
            int level = intraQuantizer.dc(value, 2);
            residual.dcLevels[i] = level;
            mask |= level == 0 ? 0 : 1 << i;
            cost += intraQuantizer.dcError(value, 2, level);
        }
        residual.dcMasks[0] = mask;
        int[] tokens = CavlcWriter.tokenTable(counts.lumaContext(0, 0));
        int bits = mask == 0 ? VlcTables.length(tokens[0])
                : CavlcSize.block(residual.dcLevels, 0, mask, 16, tokens);
        return cost + bits * Quantizer.BIT;
    }
}
