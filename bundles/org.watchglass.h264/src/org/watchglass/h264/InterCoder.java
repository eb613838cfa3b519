package org.watchglass.h264;

/**
 * Chooses, codes and writes a macroblock's motion (P_Skip or P_L0_16x16). One per slice coder.
 *
 * <p>Without motion, the reference is what the reconstruction still holds at the macroblock's own place.
 * Sources of motion were copied away before the picture was begun, for they may be overwritten by then.
 */
final class InterCoder {
    static final int P_L0_16X16 = 0;
    /** A difference that is nearly right already: no search for motion pays. */
    private static final int SEARCH_FROM = 256;

    private final CodedPictures pictures;
    private final MacroblockPlace place;
    private final Candidate candidate = new Candidate();
    private final Residual residual = candidate.residual;
    private final Reconstruction reconstruction;
    private final LumaCoder luma;
    private final ChromaCoder chroma;
    private final NeighbourVectors neighbours = new NeighbourVectors();
    private final MotionSearch search;

    private Effort effort = Effort.CAREFUL;
    private int predicted;
    private int predictedSkip;
    private int vector;
    /** Whether the source has moved without any other change, so that luma has nothing left to code. */
    private boolean exact;
    private int difference;

    InterCoder(CodedPictures pictures, MacroblockPlace place, Reconstruction reconstruction, LumaCoder luma,
            ChromaCoder chroma, int qp) {
        this.pictures = pictures;
        this.place = place;
        this.reconstruction = reconstruction;
        this.luma = luma;
        this.chroma = chroma;
        search = new MotionSearch(pictures, place, qp);
    }

    void effort(Effort newEffort) {
        effort = newEffort;
    }

    /** Begins a macroblock: derives the vectors that cost nothing from its neighbours. */
    void begin(MacroblockStore store) {
        neighbours.load(place, store);
        predicted = neighbours.predicted();
        predictedSkip = neighbours.predictedSkip();
    }

    /**
     * Chooses the best of the vectors proposed, zero, and what a short search finds; returns its cost in sums
     * of absolute differences.
     */
    int choose() {
        vector = pictures.exactVector(place.column, place.row);
        exact = vector != Vector.ZERO;
        if (exact) {
            difference = 0;
            return 0;
        }
        search.begin(predicted, Vector.ZERO, Integer.MAX_VALUE);
        int best = Distortion.sad(pictures.source.luma, place.luma, pictures.frame.luma, place.luma, 16)
                + search.price(0, 0);
        Motions motions = pictures.motions;
        for (int i = motions.count() - 1; i >= 0; i--) {
            if (motions.contains(i, place.column, place.row)) {
                int cost = movedCost(motions.vector(i), best);
                if (cost < best) {
                    best = cost;
                    vector = motions.vector(i);
                }
            }
        }
        difference = best > SEARCH_FROM && best < effort.hopeless ? search(best) : best;
        return difference;
    }

    private int search(int known) {
        search.begin(predicted, vector, known);
        search.tryVector(Vector.x(predicted), Vector.y(predicted));
        search.walk(effort.step);
        vector = search.vector();
        return search.cost();
    }

    /** Whether chroma has moved by whole samples as well, so that only the former error could be coded. */
    private boolean isChromaExact() {
        int dx = Vector.x(vector);
        int dy = Vector.y(vector);
        if (((dx | dy) & 1) != 0) {
            return false;
        }
        YuvFrame source = pictures.source;
        int at = place.chroma;
        int from = at + (dy >> 1) * source.cb.stride + (dx >> 1);
        return source.cb.equals(at, pictures.formerSource.cb, from, 8)
                && source.cr.equals(at, pictures.formerSource.cr, from, 8);
    }

    private int movedCost(int candidate, int limit) {
        Plane source = pictures.source.luma;
        int moved = place.luma + Vector.y(candidate) * source.stride + Vector.x(candidate);
        return Distortion.sad(source, place.luma, pictures.formerFrame.luma, moved, 16, limit)
                + search.price(Vector.x(candidate), Vector.y(candidate));
    }

    /** Predicts and quantises the macroblock as chosen; returns its cost. */
    int code() {
        if (vector == Vector.ZERO) {
            candidate.prediction.copy(0, 0, pictures.frame, place.column, place.row);
        } else {
            MotionCompensation.predict(pictures.formerFrame, place, vector, candidate.prediction);
        }
        int cost = 0;
        if (exact || difference <= luma.harmless()) {
            residual.lumaPattern = 0;
        } else {
            cost = luma.inter(candidate);
        }
        if (exact && isChromaExact()) {
            residual.chromaPattern = 0;
        } else {
            cost += chroma.code(candidate, false);
        }
        return cost + bits() * Quantizer.BIT;
    }

    private int bits() {
        if (isSkip()) {
            return 1;
        }
        int x = BitWriter.signedBits(4 * (Vector.x(vector) - Vector.x(predicted)));
        int y = BitWriter.signedBits(4 * (Vector.y(vector) - Vector.y(predicted)));
        return 3 + x + y + BitWriter.unsignedBits(VlcTables.INTER_PATTERN_CODE[residual.pattern()]);
    }

    /** Puts what {@link #code} has made into the frame. */
    void reconstruct() {
        pictures.frame.copy(place.column, place.row, candidate.prediction, 0, 0);
        if (residual.lumaPattern != 0) {
            reconstruction.luma(residual, place.luma);
        }
        reconstruction.chroma(residual, place.chroma);
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
            residualWriter.luma(residual);
            residualWriter.chroma(residual);
        }
    }
}
