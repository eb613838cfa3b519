package org.watchglass.h264;

/** Decodes single macroblocks (section 7.3.5) of the types that {@link SliceCoder} writes. */
final class MacroblockDecoder {
    private static final int MAX_CHROMA_MODE = 3;
    private static final int MAX_PATTERN_CODE = 47;

    final Tally tally = new Tally();
    private final YuvFrame frame;
    private final BitReader in;
    private final MacroblockPlace place;
    private final MacroblockStore store;
    private final CoefficientCounts counts;
    private final FormerPicture former;
    private final YuvFrame prediction = new YuvFrame(1, 1);
    private final Residual residual = new Residual();
    private final ResidualReader residualReader;
    private final Reconstruction reconstruction;
    private final NeighbourVectors vectors = new NeighbourVectors();
    private final Intra4x4Modes modes;
    private final Intra4x4 block = new Intra4x4();

    MacroblockDecoder(YuvFrame frame, BitReader in, MacroblockPlace place, MacroblockStore store,
            CoefficientCounts counts, FormerPicture former, int qp) {
        this.frame = frame;
        this.in = in;
        this.place = place;
        this.store = store;
        this.counts = counts;
        this.former = former;
        residualReader = new ResidualReader(residual, counts, new CavlcReader(in));
        reconstruction = new Reconstruction(frame, qp);
        modes = new Intra4x4Modes(store);
    }

    /** P_Skip. */
    void skip() throws H264FormatException {
        vectors.load(place, store);
        int vector = vectors.predictedSkip();
        if (vector != Vector.ZERO) {
            counts.begin(place.left(), place.above());
            predict(vector);
            record(vector);
            tally.movedSkips[0]++;
        }
    }

    /** A macroblock of a P slice; returns whether it moves. */
    boolean decodePredicted(int type) throws H264FormatException {
        if (type >= SliceCoder.INTRA_IN_P) {
            decodeIntra(type - SliceCoder.INTRA_IN_P);
            return false;
        }
        StreamParameters.expect("mb_type of a P slice", type, InterCoder.P_L0_16X16);
        counts.begin(place.left(), place.above());
        vectors.load(place, store);
        int x = Vector.x(vectors.predicted()) + difference();
        int y = Vector.y(vectors.predicted()) + difference();
        if (!Vector.allowed(x, y)) {
            throw new H264FormatException("a vector of %d,%d", x, y);
        }
        int vector = Vector.of(x, y);
        predict(vector);
        pattern(VlcTables.INTER_PATTERN);
        if (residual.pattern() != 0) {
            StreamParameters.expect("mb_qp_delta", in.signed(), 0);
            addResidual();
        }
        record(vector);
        tally.inter[vector == Vector.ZERO ? 0 : 1]++;
        return vector != Vector.ZERO;
    }

    private int difference() throws H264FormatException {
        int difference = in.signed();
        StreamParameters.expect("quarter samples of a vector", difference & 3, 0);
        return difference >> 2;
    }

    private void predict(int vector) throws H264FormatException {
        former.keep(place.column, place.row);
        if (vector != Vector.ZERO) {
            MotionCompensation.predict(former.reference(place, vector), place, vector, prediction);
            frame.copy(place.column, place.row, prediction, 0, 0);
        }
    }

    private void pattern(int[] patternByCode) throws H264FormatException {
        int code = bounded("coded_block_pattern", MAX_PATTERN_CODE);
        residual.lumaPattern = patternByCode[code] & 15;
        residual.chromaPattern = patternByCode[code] >> 4;
    }

    private int bounded(String field, int largest) throws H264FormatException {
        int value = in.unsigned();
        if (value > largest) {
            throw new H264FormatException("%s %d, expected at most %d", field, value, largest);
        }
        return value;
    }

    private void addResidual() throws H264FormatException {
        residualReader.luma();
        residualReader.chroma();
        reconstruction.luma(residual, place.luma);
        reconstruction.chroma(residual, place.chroma);
    }

    /** An intra macroblock; {@code type} as in an I slice (table 7-11). */
    void decodeIntra(int type) throws H264FormatException {
        former.keep(place.column, place.row);
        counts.begin(place.left(), place.above());
        if (type == IntraCoder.I_NXN) {
            decodeBlocks();
            return;
        }
        if (type == SliceCoder.I_PCM) {
            decodePcm();
        } else if (type < SliceCoder.I_PCM) {
            decodeWhole(type - IntraCoder.I_16X16);
        } else {
            throw new H264FormatException("mb_type %d of an I slice", type);
        }
        record(Vector.INTRA);
    }

    private void decodeWhole(int variant) throws H264FormatException {
        int mode = variant & 3;
        residual.lumaPattern = variant < 12 ? 0 : 15;
        residual.chromaPattern = variant / 4 % 3;
        int chromaMode = bounded("intra_chroma_pred_mode", MAX_CHROMA_MODE);
        StreamParameters.expect("mb_qp_delta", in.signed(), 0);
        if (!Intra16x16.possible(mode, place.hasLeft, place.hasAbove)) {
            throw new H264FormatException("Intra16x16PredMode %d without its neighbours", mode);
        }
        Intra16x16.predict(mode, place.hasLeft, place.hasAbove, frame.luma, place.luma, frame.luma,
                place.luma);
        tally.whole[mode]++;
        predictChroma(chromaMode);
        residualReader.intra16x16();
        residualReader.chroma();
        reconstruction.intra16x16(residual, place.luma);
        reconstruction.chroma(residual, place.chroma);
    }

    private void decodeBlocks() throws H264FormatException {
        readModes();
        predictChroma(bounded("intra_chroma_pred_mode", MAX_CHROMA_MODE));
        pattern(VlcTables.INTRA_PATTERN);
        if (residual.pattern() != 0) {
            StreamParameters.expect("mb_qp_delta", in.signed(), 0);
        }
        residualReader.luma();
        residualReader.chroma();
        reconstruction.chroma(residual, place.chroma);
        for (int i = 0; i < 16; i++) {
            decodeBlock(i, Residual.X[i], Residual.Y[i]);
        }
        record(Vector.INTRA);
        modes.save(place.index);
    }

    private void readModes() throws H264FormatException {
        modes.begin(place.left(), place.above());
        for (int i = 0; i < 16; i++) {
            int x = Residual.X[i];
            int y = Residual.Y[i];
            int predicted = modes.predicted(x, y);
            int other = in.flag() ? -1 : in.bits(3);
            int mode = other < 0 ? predicted : other < predicted ? other : other + 1;
            if (!Intra4x4.possible(mode, place.hasLeft(x), place.hasAbove(y))) {
                throw new H264FormatException("Intra4x4PredMode %d without its neighbours", mode);
            }
            modes.set(x, y, mode);
            tally.blocks[mode]++;
        }
    }

    private void decodeBlock(int index, int x, int y) {
        int at = Residual.place(frame.luma, place.luma, index);
        block.load(frame.luma, at, place.hasLeft(x), place.hasAbove(y), place.hasAboveRight(x, y));
        block.predict(modes.get(x, y), frame.luma, at);
        reconstruction.lumaBlock(residual, place.luma, index);
    }

    private void predictChroma(int mode) throws H264FormatException {
        if (!IntraChroma.possible(mode, place.hasLeft, place.hasAbove)) {
            throw new H264FormatException("intra_chroma_pred_mode %d without its neighbours", mode);
        }
        tally.chroma[mode]++;
        IntraChroma.predict(mode, place.hasLeft, place.hasAbove, frame.cb, place.chroma, frame.cb,
                place.chroma);
        IntraChroma.predict(mode, place.hasLeft, place.hasAbove, frame.cr, place.chroma, frame.cr,
                place.chroma);
    }

    private void decodePcm() throws H264FormatException {
        tally.samples[0]++;
        in.align();
        decodePcm(frame.luma, place.luma, 16);
        decodePcm(frame.cb, place.chroma, 8);
        decodePcm(frame.cr, place.chroma, 8);
        counts.setPcm();
    }

    private void decodePcm(Plane plane, int at, int side) throws H264FormatException {
        for (int i = 0; i < side * side; i++) {
            plane.samples[at + i / side * plane.stride + i % side] = (byte) in.bits(8);
        }
    }

    private void record(int vector) {
        counts.save(place.index);
        store.record(place.index, vector);
    }
}
