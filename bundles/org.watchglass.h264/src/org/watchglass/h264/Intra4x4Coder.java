package org.watchglass.h264;

/**
 * Chooses, codes and writes Intra_4x4 predictions. One per slice coder.
 *
 * <p>The choice predicts from the source, not from the reconstruction: at the QPs of interest they hardly
 * differ, and the decision is made before anything is overwritten.
 */
final class Intra4x4Coder {
    private final Plane source;
    private final Plane frame;
    private final MacroblockPlace place;
    private final LumaCoder luma;
    private final Reconstruction reconstruction;
    private final Intra4x4Modes modes;
    private final Intra4x4 block = new Intra4x4();
    private final int lambda;

    Intra4x4Coder(CodedPictures pictures, MacroblockPlace place, LumaCoder luma,
            Reconstruction reconstruction,
            int qp) {
        source = pictures.source.luma;
        frame = pictures.frame.luma;
        this.place = place;
        this.luma = luma;
        this.reconstruction = reconstruction;
        modes = new Intra4x4Modes(pictures.store);
        lambda = Distortion.lambda(qp);
    }

    /**
     * Finds modes for all blocks; returns their cost, or something above {@code limit} as soon as it is
     * reached.
     */
    int choose(int limit) {
        modes.begin(place.left(), place.above());
        int cost = 4 * lambda;
        for (int i = 0; i < 16 && cost <= limit; i++) {
            cost += chooseBlock(source, Residual.X[i], Residual.Y[i]);
        }
        return cost;
    }

    private int chooseBlock(Plane neighbours, int x, int y) {
        boolean left = place.hasLeft(x);
        boolean above = place.hasAbove(y);
        int at = at(x, y);
        block.load(neighbours, at, left, above, place.hasAboveRight(x, y));
        int row = source.stride;
        long upper = Plane.pair(source.four(at), source.four(at + row));
        long lower = Plane.pair(source.four(at + 2 * row), source.four(at + 3 * row));
        int predicted = modes.predicted(x, y);
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < Intra4x4.MODES; mode++) {
            if (Intra4x4.possible(mode, left, above)) {
                int cost = block.cost(mode, upper, lower) + lambda * (mode == predicted ? 1 : 4);
                if (cost < best) {
                    best = cost;
                    modes.set(x, y, mode);
                }
            }
        }
        return best;
    }

    /** Predicts, codes and reconstructs block by block: each is the next one's neighbour. */
    void code() {
        luma.beginIntra4x4();
        for (int i = 0; i < 16; i++) {
            int x = Residual.X[i];
            int y = Residual.Y[i];
            chooseBlock(frame, x, y);
            block.predict(modes.get(x, y), frame, at(x, y));
            luma.intra4x4(place.luma, i);
            reconstruction.lumaBlock(place.luma, i);
        }
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

    private int at(int x, int y) {
        return place.luma + 4 * y * frame.stride + 4 * x;
    }
}
