package org.watchglass.h264;

/** What a decoder needs of the parameter sets that {@link ParameterSets} writes. */
record StreamParameters(FrameSize size, int qp) {
    private static final int BASELINE = 66;

    /** Reads the header byte's successors of a sequence parameter set; the QP comes from the picture's. */
    static FrameSize sequence(BitReader in) throws H264FormatException {
        expect("profile_idc", in.bits(8), BASELINE);
        in.bits(16); // constraint flags, level_idc
        expect("seq_parameter_set_id", in.unsigned(), 0);
        expect("log2_max_frame_num_minus4", in.unsigned(), SliceHeader.FRAME_NUM_BITS - 4);
        expect("pic_order_cnt_type", in.unsigned(), 2);
        expect("max_num_ref_frames", in.unsigned(), 1);
        expect("gaps_in_frame_num_value_allowed_flag", in.bits(1), 0);
        long columns = in.unsigned() + 1L;
        long rows = in.unsigned() + 1L;
        expect("frame_mbs_only_flag", in.bits(1), 1);
        in.bits(1); // direct_8x8_inference_flag
        return cropped(in, columns, rows);
    }

    private static FrameSize cropped(BitReader in, long columns, long rows) throws H264FormatException {
        if (columns * rows > Level.MAX_MACROBLOCKS) {
            throw new H264FormatException("a picture of %dx%d macroblocks", columns, rows);
        }
        int right = 0;
        int bottom = 0;
        if (in.flag()) {
            expect("frame_crop_left_offset", in.unsigned(), 0);
            right = in.unsigned();
            expect("frame_crop_top_offset", in.unsigned(), 0);
            bottom = in.unsigned();
        }
        if (right > 7 || bottom > 7) {
            throw new H264FormatException("%d columns and %d rows are cropped, expected at most 7", right,
                    bottom);
        }
        try {
            return new FrameSize((int) columns * 16 - 2 * right, (int) rows * 16 - 2 * bottom);
        } catch (IllegalArgumentException e) {
            throw new H264FormatException("%s", e.getMessage());
        }
    }

    /** Returns the QP of all macroblocks. */
    static int picture(BitReader in) throws H264FormatException {
        expect("pic_parameter_set_id", in.unsigned(), 0);
        expect("seq_parameter_set_id", in.unsigned(), 0);
        expect("entropy_coding_mode_flag", in.bits(1), 0);
        expect("bottom_field_pic_order_in_frame_present_flag", in.bits(1), 0);
        expect("num_slice_groups_minus1", in.unsigned(), 0);
        expect("num_ref_idx_l0_default_active_minus1", in.unsigned(), 0);
        in.unsigned(); // num_ref_idx_l1_default_active_minus1
        expect("weighted_pred_flag, weighted_bipred_idc", in.bits(3), 0);
        int qp = in.signed() + 26;
        in.signed(); // pic_init_qs_minus26
        expect("chroma_qp_index_offset", in.signed(), 0);
        expect("deblocking_filter_control_present_flag", in.bits(1), 1);
        expect("constrained_intra_pred_flag, redundant_pic_cnt_present_flag", in.bits(2), 0);
        if (qp < 0 || qp > 51) {
            throw new H264FormatException("QP %d, expected 0 to 51", qp);
        }
        return qp;
    }

    static void expect(String field, int got, int expected) throws H264FormatException {
        if (got != expected) {
            throw new H264FormatException("%s %d, expected %d", field, got, expected);
        }
    }
}
