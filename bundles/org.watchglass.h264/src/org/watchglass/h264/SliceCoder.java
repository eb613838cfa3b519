package org.watchglass.h264;

/**
 * Codes slices of whole macroblock rows: walks over them, decides between intra and inter, and writes.
 *
 * <p>Confined to one thread. Coders of other slices of the same picture may run at the same time: each writes
 * to its own rows only, and reads no other rows of what is being written.
 */
final class SliceCoder {
    /** Section A.3.1: a macroblock may not take more bits, and I_PCM takes fewer. */
    private static final int MAX_MACROBLOCK_BITS = 3200;

    /** The cost of a macroblock's samples, sent as they are. */
    private static final int PCM_COST = Quantizer.BIT * (384 * 8 + 16);

    /** A macroblock that costs less is not worth a look at intra prediction. */
    private static final int CHEAP = Quantizer.BIT * 24;

    static final int I_PCM = 25;
    /** Added to intra macroblock types in P slices (table 7-13). */
    static final int INTRA_IN_P = 5;

    private final FrameSize size;
    private final CodedPictures pictures;
    private final BitWriter out = new BitWriter();
    private final MacroblockPlace place;
    private final IntraCoder intra;
    private final InterCoder inter;
    private final CoefficientCounts counts;
    private final ResidualWriter residualWriter;

    private int sliceTop;
    private int sliceBottom;
    /** Address of the last macroblock of a P slice that was not skipped. */
    private int lastCoded;

    private boolean predicted;

    SliceCoder(FrameSize size, CodedPictures pictures, int qp) {
        this.size = size;
        this.pictures = pictures;
        place = new MacroblockPlace(pictures.frame, size.columns());
        counts = new CoefficientCounts(pictures.store);
        Reconstruction reconstruction = new Reconstruction(pictures.frame, qp);
        LumaCoder luma = new LumaCoder(pictures.source.luma, place, counts, qp);
        ChromaCoder chroma = new ChromaCoder(pictures.source, place, counts, qp);
        intra = new IntraCoder(pictures, place, counts, reconstruction, luma, chroma, qp);
        inter = new InterCoder(pictures, place, reconstruction, luma, chroma, qp);
        residualWriter = new ResidualWriter(counts, new CavlcWriter(out));
    }

    void effort(Effort effort) {
        intra.effort(effort);
        inter.effort(effort);
    }

    /** The slice's payload, complete when a coding method has returned. */
    BitWriter out() {
        return out;
    }

    /**
     * Codes rows of a P slice.
     *
     * @param changed macroblocks whose source differs from the last picture's
     * @param visit the same; used up: what is in neither is skipped without a look
     */
    void codePredicted(int frameNumber, DamageMap changed, DamageMap visit, int fromRow, int toRow) {
        begin(true, fromRow, toRow);
        SliceHeader.predicted(out, fromRow * size.columns(), frameNumber);
        for (int row = fromRow; row < toRow; row++) {
            for (int column = visit.next(0, row); column >= 0; column = visit.next(column + 1, row)) {
                moveTo(column, row);
                inter.begin(pictures.store);
                if (changed.isSet(column, row)) {
                    codeChanged();
                } else {
                    inter.keep();
                    finishInter();
                }
                markNeighbours(visit);
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
        begin(false, fromRow, toRow);
        SliceHeader.key(out, fromRow * size.columns(), idrPictureId);
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < size.columns(); column++) {
                moveTo(column, row);
                intra.look();
                finishIntra(intra.code(Integer.MAX_VALUE / 2));
            }
        }
        out.finish();
    }

    private void begin(boolean isPredicted, int fromRow, int toRow) {
        predicted = isPredicted;
        sliceTop = fromRow;
        sliceBottom = toRow;
        lastCoded = fromRow * size.columns() - 1;
        out.clear();
    }

    private void moveTo(int column, int row) {
        place.moveTo(column, row, sliceTop);
        counts.begin(place.left(), place.above());
    }

    private void codeChanged() {
        int difference = inter.choose();
        int inside = difference == 0 ? 0 : intra.look();
        if (inside < difference) {
            finishIntra(intra.code(Integer.MAX_VALUE / 2));
            return;
        }
        int cost = inter.code();
        int intraCost = cost > CHEAP && difference > 0 ? intra.code(cost) : Integer.MAX_VALUE;
        if (intraCost < cost) {
            finishIntra(intraCost);
        } else if (cost > PCM_COST) {
            finishPcm();
        } else {
            inter.reconstruct();
            finishInter();
        }
    }

    private void finishInter() {
        if (!inter.isSkip()) {
            beginMacroblock();
            inter.write(out, residualWriter);
            endMacroblock(inter.vector());
        } else if (inter.vector() != Vector.ZERO) {
            counts.clear();
            record(inter.vector());
        }
    }

    /**
     * P_Skip takes its vector from its neighbours, so those of a moving macroblock cannot just be skipped.
     */
    private void markNeighbours(DamageMap visit) {
        int vector = pictures.store.vector(place.index);
        if (vector == Vector.ZERO || vector == Vector.INTRA) {
            return;
        }
        for (int row = place.row; row < Math.min(place.row + 2, sliceBottom); row++) {
            int from = row == place.row ? place.column + 1 : Math.max(place.column - 1, 0);
            visit.setRow(row, from, Math.min(place.column + 2, size.columns()));
        }
    }

    private void finishIntra(int cost) {
        if (cost > PCM_COST) {
            finishPcm();
            return;
        }
        intra.reconstruct();
        beginMacroblock();
        intra.write(out, typeOffset(), residualWriter);
        if (endMacroblock(Vector.INTRA)) {
            intra.saveModes();
        }
    }

    private void finishPcm() {
        beginMacroblock();
        codePcm();
        record(Vector.INTRA);
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
        counts.clear();
    }

    /** Returns false if the macroblock became too long and was replaced by its samples. */
    private boolean endMacroblock(int vector) {
        boolean fits = out.bitsSinceMark() <= MAX_MACROBLOCK_BITS;
        if (!fits) {
            out.rewind();
            codePcm();
        }
        record(fits ? vector : Vector.INTRA);
        return fits;
    }

    private void record(int vector) {
        counts.save(place.index);
        pictures.store.record(place.index, vector);
    }

    private void codePcm() {
        out.unsigned(typeOffset() + I_PCM);
        out.align();
        codePcm(pictures.source.luma, pictures.frame.luma, place.luma, 16);
        codePcm(pictures.source.cb, pictures.frame.cb, place.chroma, 8);
        codePcm(pictures.source.cr, pictures.frame.cr, place.chroma, 8);
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
