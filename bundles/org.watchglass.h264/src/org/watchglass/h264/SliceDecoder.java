package org.watchglass.h264;

/**
 * Decodes slices into a frame that holds the picture before; the counterpart of {@link SliceCoder}. One
 * thread.
 */
final class SliceDecoder {
    private final FrameSize size;
    private final BitReader in;
    private final MacroblockPlace place;
    private final MacroblockStore store;
    private final CoefficientCounts counts;
    private final FormerPicture former;
    private final MacroblockDecoder macroblocks;

    private int sliceTop;
    /** Whether any macroblock of this picture moves; without, skipped ones stay as they are. */
    private boolean motion;

    SliceDecoder(StreamParameters parameters, YuvFrame frame, BitReader in) {
        size = parameters.size();
        this.in = in;
        place = new MacroblockPlace(frame, size.columns());
        store = new MacroblockStore(size);
        counts = new CoefficientCounts(store);
        former = new FormerPicture(size, frame);
        macroblocks = new MacroblockDecoder(frame, in, place, store, counts, former, parameters.qp());
    }

    Tally tally() {
        return macroblocks.tally;
    }

    void nextPicture() {
        store.nextPicture();
        former.nextPicture();
        motion = false;
    }

    /** Decodes the slice that the reader is at; returns how many macroblocks it covers. */
    int decode(boolean isKey) throws H264FormatException {
        int first = header(isKey);
        sliceTop = first / size.columns();
        int end = isKey ? decodeIntra(first) : decodePredicted(first);
        return end - first;
    }

    /** Whether the predicted slice that the reader is at covers everything and changes nothing. */
    boolean repeatsAll() throws H264FormatException {
        return header(false) == 0 && in.unsigned() == size.macroblocks() && !in.hasMore();
    }

    /** Returns the first macroblock. */
    private int header(boolean isKey) throws H264FormatException {
        int first = in.unsigned();
        StreamParameters.expect("slice_type", in.unsigned(), isKey ? SliceHeader.ALL_I : SliceHeader.ALL_P);
        StreamParameters.expect("pic_parameter_set_id", in.unsigned(), 0);
        in.bits(SliceHeader.FRAME_NUM_BITS);
        if (isKey) {
            in.unsigned(); // idr_pic_id
        } else {
            StreamParameters.expect("num_ref_idx_active_override_flag", in.bits(1), 0);
        }
        StreamParameters.expect(isKey ? "dec_ref_pic_marking" : "reference modification", in.bits(2), 0);
        StreamParameters.expect("slice_qp_delta", in.signed(), 0);
        StreamParameters.expect("disable_deblocking_filter_idc", in.unsigned(), 1);
        if (first >= size.macroblocks() || first % size.columns() != 0) {
            throw new H264FormatException("first_mb_in_slice %d is not the start of a row", first);
        }
        return first;
    }

    private int decodeIntra(int first) throws H264FormatException {
        int next = first;
        while (in.hasMore()) {
            moveTo(next++);
            macroblocks.decodeIntra(in.unsigned());
        }
        return next;
    }

    private int decodePredicted(int first) throws H264FormatException {
        int next = first;
        while (in.hasMore()) {
            int skipped = in.unsigned();
            if (skipped > size.macroblocks() - next) {
                throw new H264FormatException("mb_skip_run %d at macroblock %d", skipped, next);
            }
            skip(next, skipped);
            next += skipped;
            if (in.hasMore()) {
                moveTo(next++);
                motion |= macroblocks.decodePredicted(in.unsigned());
            }
        }
        return next;
    }

    private void skip(int first, int count) throws H264FormatException {
        for (int i = first; motion && i < first + count; i++) {
            moveTo(i);
            macroblocks.skip();
        }
    }

    private void moveTo(int macroblock) throws H264FormatException {
        if (macroblock >= size.macroblocks()) {
            throw new H264FormatException("a slice goes on behind the last macroblock");
        }
        place.moveTo(macroblock % size.columns(), macroblock / size.columns(), sliceTop);
    }
}
