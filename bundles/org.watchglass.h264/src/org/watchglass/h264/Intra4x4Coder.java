package org.watchglass.h264;

/**
 * Chooses, codes and writes Intra_4x4 predictions. One per slice coder.
 *
 * <p>Each block is predicted from the reconstruction of those before it, so trying means overwriting the
 * frame's luma. The two modes with the least differences are coded, and the cheaper one is kept.
 */
final class Intra4x4Coder {
    /** More than any limit. */
    private static final int LOST = Integer.MAX_VALUE / 2;

    private final Plane source;
    private final Plane frame;
    private final MacroblockPlace place;
    private final CoefficientCounts counts;
    private final LumaCoder luma;
    private final Reconstruction reconstruction;
    private final Intra4x4Modes modes;
    private final Intra4x4 block = new Intra4x4();
    private final Residual residual = new Residual();
    private final Residual trial = new Residual();
    private final int lambda;

    private Effort effort = Effort.CAREFUL;
    private int best;
    private int second;
    /** What the best mode leaves over. */
    private int difference;

    Intra4x4Coder(CodedPictures pictures, MacroblockPlace place, CoefficientCounts counts, LumaCoder luma,
            Reconstruction reconstruction, int qp) {
        source = pictures.source.luma;
        frame = pictures.frame.luma;
        this.place = place;
        this.counts = counts;
        this.luma = luma;
        this.reconstruction = reconstruction;
        modes = new Intra4x4Modes(pictures.store);
        lambda = Distortion.lambda(qp);
    }

    void effort(Effort newEffort) {
        effort = newEffort;
    }

    Residual residual() {
        return residual;
    }

    /** Codes all blocks into the frame; gives up as soon as the limit will probably be exceeded. */
    int code(int limit) {
        modes.begin(place.left(), place.above());
        counts.clear();
        residual.lumaPattern = 0;
        int cost = 0;
        for (int i = 0; i < 16; i++) {
            if (cost > limit || i % 4 == 0 && cost * 1600L > (long) limit * i * effort.patience) {
                return LOST;
            }
            cost += codeBlock(i, Residual.X[i], Residual.Y[i]);
        }
        return cost;
    }

    private int codeBlock(int i, int x, int y) {
        int at = Residual.place(frame, place.luma, i);
        boolean left = place.hasLeft(x);
        boolean above = place.hasAbove(y);
        block.load(frame, at, left, above, place.hasAboveRight(x, y));
        int predicted = modes.predicted(x, y);
        compare(at, left, above, predicted);
        int cost = modeCost(best, predicted);
        if (difference <= luma.harmless()) {
            residual.masks[i] = 0;
            cost += luma.harmlessCost(difference);
        } else {
            cost += luma.intra4x4(residual, i, block, best);
        }
        if (second >= 0) {
            int other = modeCost(second, predicted) + luma.intra4x4(trial, i, block, second);
            if (other < cost) {
                cost = other;
                best = second;
                residual.take(trial, i);
            }
        }
        modes.set(x, y, best);
        block.predict(best, frame, at);
        reconstruction.lumaBlock(residual, place.luma, i);
        counts.setLuma(x, y, Integer.bitCount(residual.masks[i]));
        residual.lumaPattern |= residual.masks[i] == 0 ? 0 : 1 << (i >> 2);
        return cost;
    }

    /** Finds the mode with the least difference, and a second one if it is worth a trial. */
    private void compare(int at, boolean left, boolean above, int predicted) {
        int row = source.stride;
        long upper = Plane.pair(source.four(at), source.four(at + row));
        long lower = Plane.pair(source.four(at + 2 * row), source.four(at + 3 * row));
        int least = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        second = -1;
        for (int rest = Intra4x4.possible(left, above); rest != 0; rest &= rest - 1) {
            int mode = Integer.numberOfTrailingZeros(rest);
            int cost = block.cost(mode, upper, lower) + lambda * (mode == predicted ? 1 : 4);
            if (cost < least) {
                next = least;
                second = best;
                least = cost;
                best = mode;
            } else if (cost < next) {
                next = cost;
                second = mode;
            }
        }
        difference = least - lambda * (best == predicted ? 1 : 4);
        if (difference <= luma.harmless() || next * 100L > (long) least * effort.margin) {
            second = -1;
        }
    }

    private static int modeCost(int mode, int predicted) {
        return Quantizer.BIT * (mode == predicted ? 1 : 4);
    }

    /** prev_intra4x4_pred_mode_flag and rem_intra4x4_pred_mode (7.3.5.1). */
    void writeModes(BitWriter out) {
        for (int i = 0; i < 16; i++) {
            int mode = modes.get(Residual.X[i], Residual.Y[i]);
            int predicted = modes.predicted(Residual.X[i], Residual.Y[i]);
            if (mode == predicted) {
                out.bits(1, 1);
            } else {
                out.bits(mode < predicted ? mode : mode - 1, 4);
            }
        }
    }

    void saveModes() {
        modes.save(place.index);
    }
}
