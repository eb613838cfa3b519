package org.watchglass.h264;

/**
 * Chooses, codes and writes a macroblock's motion (P_Skip or P_L0_16x16). One per slice coder.
 *
 * <p>Without motion, the reference is what the reconstruction still holds at the macroblock's own place.
 * Sources of motion were copied away before the picture was begun, for they may be overwritten by then.
 */
final class InterCoder {
    static final int P_L0_16X16 = 0;

    private final CodedPictures pictures;
    private final MacroblockPlace place;
    private final Residual residual;
    private final Reconstruction reconstruction;
    private final LumaCoder luma;
    private final ChromaCoder chroma;
    private final NeighbourVectors neighbours = new NeighbourVectors();
    private final int lambda;

    private int predicted;
    private int predictedSkip;
    private int vector;
    /** Whether the source has moved without any other change, so that luma has nothing left to code. */
    private boolean exact;

    InterCoder(CodedPictures pictures, MacroblockPlace place, Residual residual, LumaCoder luma,
            ChromaCoder chroma,
            int qp) {
        this.pictures = pictures;
        this.place = place;
        this.residual = residual;
        reconstruction = new Reconstruction(pictures.frame, residual, qp);
        this.luma = luma;
        this.chroma = chroma;
        lambda = Distortion.lambda(qp);
    }

    /** Begins a macroblock: derives the vectors that cost nothing from its neighbours. */
    void begin(MacroblockStore store) {
        neighbours.load(place, store);
        predicted = neighbours.predicted();
        predictedSkip = neighbours.predictedSkip();
    }

    /**
     * Chooses the best of the vectors proposed and zero; returns its cost in sums of absolute differences.
     */
    int choose() {
        exact = false;
        vector = Vector.ZERO;
        int best = Distortion.sad(pictures.source.luma, place.luma, pictures.frame.luma, place.luma, 16)
                + cost(vector);
        Motions motions = pictures.motions;
        for (int i = 0; i < motions.count(); i++) {
            if (motions.contains(i, place.column, place.row)) {
                if (isExact(motions.vector(i))) {
                    exact = true;
                    vector = motions.vector(i);
                    return 0;
                }
                int cost = movedCost(motions.vector(i));
                if (cost < best) {
                    best = cost;
                    vector = motions.vector(i);
                }
            }
        }
        return best;
    }

    private boolean isExact(int candidate) {
        return pictures.source.luma.equals(place.luma, pictures.formerSource.luma, moved(candidate), 16);
    }

    private int movedCost(int candidate) {
        return Distortion.sad(pictures.source.luma, place.luma, pictures.formerFrame.luma, moved(candidate),
                16)
                + cost(candidate);
    }

    private int moved(int candidate) {
        return place.luma + Vector.y(candidate) * pictures.source.luma.stride + Vector.x(candidate);
    }

    private int cost(int candidate) {
        int x = Math.abs(Vector.x(candidate) - Vector.x(predicted));
        int y = Math.abs(Vector.y(candidate) - Vector.y(predicted));
        return lambda * (bitCount(x) + bitCount(y));
    }

    private static int bitCount(int difference) {
        return difference == 0 ? 1 : 2 * (32 - Integer.numberOfLeadingZeros(difference)) + 5;
    }

    /** Predicts, quantises and reconstructs the macroblock as chosen. */
    void code() {
        if (vector != Vector.ZERO) {
            MotionCompensation.predict(pictures.formerFrame, pictures.frame, place, vector);
        }
        if (exact) {
            residual.lumaPattern = 0;
        } else {
            luma.inter(place.luma);
            reconstruction.luma(place.luma);
        }
        chroma.quantise(place.chroma, false);
        reconstruction.chroma(place.chroma);
    }

    /** Codes the macroblock as it was, whatever its neighbours do. */
    void keep() {
        vector = Vector.ZERO;
        residual.lumaPattern = 0;
        residual.chromaPattern = 0;
    }

    int vector() {
        return vector;
    }

    boolean isSkip() {
        return residual.pattern() == 0 && vector == predictedSkip;
    }

    /** Writes macroblock_layer (7.3.5) of what {@link #code} has made. */
    void write(BitWriter out, ResidualWriter residualWriter) {
        out.unsigned(P_L0_16X16);
        out.signed(4 * (Vector.x(vector) - Vector.x(predicted)));
        out.signed(4 * (Vector.y(vector) - Vector.y(predicted)));
        out.unsigned(VlcTables.INTER_PATTERN_CODE[residual.pattern()]);
        if (residual.pattern() != 0) {
            out.signed(0); // mb_qp_delta
            residualWriter.luma();
            residualWriter.chroma();
        }
    }
}
