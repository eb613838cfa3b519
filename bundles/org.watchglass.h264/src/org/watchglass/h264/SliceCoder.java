package org.watchglass.h264;

/**
 * Codes slices of whole macroblock rows: decides, transforms, reconstructs and writes.
 *
 * <p>Confined to one thread. Coders of other slices of the same picture may run at the same time: each reads and
 * writes its own rows of the reconstruction only.
 */
final class SliceCoder {
    /** Section A.3.1: a macroblock may not take more bits, and I_PCM takes fewer. */
    private static final int MAX_MACROBLOCK_BITS = 3200;

    /** What an intra macroblock has to be better by in a predicted picture: its larger header. */
    private static final int INTRA_PENALTY = 64;

    private static final int P_L0_16X16 = 0;
    private static final int I_PCM = 25;
    /** Added to intra macroblock types in P slices (table 7-13). */
    private static final int INTRA_IN_P = 5;

    private final FrameSize size;
    private final YuvFrame source;
    private final YuvFrame frame;
    private final MacroblockStore store;
    private final BitWriter out = new BitWriter();
    private final MacroblockPlace place;
    private final Residual residual = new Residual();
    private final LumaCoder luma;
    private final ChromaCoder chroma;
    private final IntraCoder intra;
    private final CoefficientCounts counts;
    private final ResidualWriter residualWriter;

    private int sliceTop;
    /** Address of the last macroblock of a P slice that was not skipped. */
    private int lastCoded;

    private boolean predicted;

    SliceCoder(FrameSize size, YuvFrame source, YuvFrame frame, MacroblockStore store, int qp) {
        this.size = size;
        this.source = source;
        this.frame = frame;
        this.store = store;
        place = new MacroblockPlace(frame, size.columns());
        luma = new LumaCoder(source, frame, residual, qp);
        chroma = new ChromaCoder(source, frame, residual, qp);
        Intra4x4Coder blocks = new Intra4x4Coder(source, frame, place, luma, store, qp);
        intra = new IntraCoder(source, frame, place, residual, luma, chroma, blocks);
        counts = new CoefficientCounts(store);
        residualWriter = new ResidualWriter(residual, counts, new CavlcWriter(out));
    }

    /** The slice's payload, complete when a coding method has returned. */
    BitWriter out() {
        return out;
    }

    /** Codes rows of a P slice: the macroblocks in {@code changed}; all others are skipped. */
    void codePredicted(int frameNumber, DamageMap changed, int fromRow, int toRow) {
        int first = fromRow * size.columns();
        predicted = true;
        sliceTop = fromRow;
        lastCoded = first - 1;
        out.clear();
        SliceHeader.predicted(out, first, frameNumber);
        for (int row = fromRow; row < toRow; row++) {
            for (int column = changed.next(0, row); column >= 0; column = changed.next(column + 1, row)) {
                begin(column, row);
                codePredicted();
            }
        }
        int skipped = toRow * size.columns() - 1 - lastCoded;
        if (skipped > 0) {
            out.unsigned(skipped);
        }
        out.finish();
    }

    /** Codes rows of an I slice of an IDR picture. */
    void codeKey(int idrPictureId, int fromRow, int toRow) {
        predicted = false;
        sliceTop = fromRow;
        out.clear();
        SliceHeader.key(out, fromRow * size.columns(), idrPictureId);
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < size.columns(); column++) {
                begin(column, row);
                intra.choose();
                codeIntra();
            }
        }
        out.finish();
    }

    private void begin(int column, int row) {
        place.moveTo(column, row, sliceTop);
        counts.begin(place.left(), place.above());
    }

    private void codePredicted() {
        int inter = Distortion.sad(source.luma, place.luma, frame.luma, place.luma, 16);
        if (inter > INTRA_PENALTY && intra.choose() + INTRA_PENALTY < inter) {
            codeIntra();
        } else {
            codeInter();
        }
    }

    /** P_L0_16x16 with a zero vector, or nothing if no level is left. */
    private void codeInter() {
        luma.inter(place.luma);
        chroma.quantise(place.chroma, false);
        if (residual.pattern() == 0) {
            return;
        }
        luma.addInter(place.luma);
        chroma.add(place.chroma);
        beginMacroblock();
        out.unsigned(P_L0_16X16);
        out.signed(0); // mvd_l0 x
        out.signed(0); // mvd_l0 y
        out.unsigned(VlcTables.INTER_PATTERN_CODE[residual.pattern()]);
        out.signed(0); // mb_qp_delta
        residualWriter.luma();
        residualWriter.chroma();
        endMacroblock();
    }

    private void codeIntra() {
        intra.code();
        beginMacroblock();
        intra.write(out, typeOffset(), residualWriter);
        if (endMacroblock()) {
            intra.saveModes();
        }
    }

    private int typeOffset() {
        return predicted ? INTRA_IN_P : 0;
    }

    private void beginMacroblock() {
        if (predicted) {
            out.unsigned(place.index - lastCoded - 1);
            lastCoded = place.index;
        }
        out.mark();
    }

    /** Returns false if the macroblock became too long and was replaced by its samples. */
    private boolean endMacroblock() {
        boolean fits = out.bitsSinceMark() <= MAX_MACROBLOCK_BITS;
        if (!fits) {
            out.rewind();
            codePcm();
        }
        counts.save(place.index);
        store.record(place.index);
        return fits;
    }

    private void codePcm() {
        out.unsigned(typeOffset() + I_PCM);
        out.align();
        codePcm(source.luma, frame.luma, place.luma, 16);
        codePcm(source.cb, frame.cb, place.chroma, 8);
        codePcm(source.cr, frame.cr, place.chroma, 8);
        counts.setPcm();
    }

    private void codePcm(Plane from, Plane to, int at, int side) {
        to.copy(at, from, at, side);
        for (int row = 0; row < side; row++) {
            for (int i = 0; i < side; i++) {
                out.bits(from.samples[at + row * from.stride + i] & 0xFF, 8);
            }
        }
    }
}
