package org.watchglass.h264;

/** Chooses intra predictions for a macroblock and lays them into the reconstruction. One per slice coder. */
final class IntraCoder {
    private final YuvFrame source;
    private final YuvFrame frame;
    private final MacroblockPlace place;
    private final Plane trial = new Plane(16, 16);

    private int lumaMode;
    private int chromaMode;

    IntraCoder(YuvFrame source, YuvFrame frame, MacroblockPlace place) {
        this.source = source;
        this.frame = frame;
        this.place = place;
    }

    /** Finds the best Intra_16x16 mode and returns its sum of absolute differences. */
    int chooseLuma() {
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < Intra16x16.MODES; mode++) {
            if (Intra16x16.possible(mode, place.hasLeft, place.hasAbove)) {
                Intra16x16.predict(mode, place.hasLeft, place.hasAbove, frame.luma, place.luma, trial, 0);
                int cost = Distortion.sad(source.luma, place.luma, trial, 0, 16);
                if (cost < best) {
                    best = cost;
                    lumaMode = mode;
                }
            }
        }
        return best;
    }

    /** Lays the chosen luma mode's prediction and the best chroma mode's into the reconstruction. */
    void predict() {
        Intra16x16.predict(lumaMode, place.hasLeft, place.hasAbove, frame.luma, place.luma, frame.luma, place.luma);
        chooseChroma();
        predictChroma(frame.cb, frame.cb, place.chroma, chromaMode);
        predictChroma(frame.cr, frame.cr, place.chroma, chromaMode);
    }

    private void chooseChroma() {
        int best = Integer.MAX_VALUE;
        for (int mode = 0; mode < IntraChroma.MODES; mode++) {
            if (IntraChroma.possible(mode, place.hasLeft, place.hasAbove)) {
                int cost = chromaCost(source.cb, frame.cb, mode) + chromaCost(source.cr, frame.cr, mode);
                if (cost < best) {
                    best = cost;
                    chromaMode = mode;
                }
            }
        }
    }

    private int chromaCost(Plane from, Plane neighbours, int mode) {
        predictChroma(neighbours, trial, 0, mode);
        return Distortion.sad(from, place.chroma, trial, 0, 8);
    }

    private void predictChroma(Plane neighbours, Plane to, int toAt, int mode) {
        IntraChroma.predict(mode, place.hasLeft, place.hasAbove, neighbours, place.chroma, to, toAt);
    }

    /** Intra16x16PredMode. */
    int lumaMode() {
        return lumaMode;
    }

    /** intra_chroma_pred_mode. */
    int chromaMode() {
        return chromaMode;
    }
}
