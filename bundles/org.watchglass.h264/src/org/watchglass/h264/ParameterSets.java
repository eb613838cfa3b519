package org.watchglass.h264;

import java.util.Arrays;

/** Writes the sequence and picture parameter sets (sections 7.3.2.1, 7.3.2.2, E.1.1) as NAL units. */
final class ParameterSets {
    private static final int SPS_HEADER = 0x67;
    private static final int PPS_HEADER = 0x68;
    private static final int BASELINE = 66;
    /** constraint_set0 and constraint_set1: constrained baseline. */
    private static final int CONSTRAINED = 0xC0;

    private static final int BT_709 = 1;
    private static final int UNSPECIFIED_FORMAT = 5;
    private static final int CHROMA_CENTRED = 1;

    private ParameterSets() {}

    static byte[] sequence(FrameSize size, EncoderSettings settings) {
        BitWriter out = new BitWriter();
        out.bits(BASELINE, 8);
        out.bits(CONSTRAINED, 8);
        out.bits(Level.of(size.columns(), size.rows(), settings.framesPerSecond()).idc(), 8);
        out.unsigned(0); // seq_parameter_set_id
        out.unsigned(SliceHeader.FRAME_NUM_BITS - 4);
        out.unsigned(2); // pic_order_cnt_type: output order is decoding order
        out.unsigned(1); // max_num_ref_frames
        out.flag(false); // gaps_in_frame_num_value_allowed_flag
        out.unsigned(size.columns() - 1);
        out.unsigned(size.rows() - 1);
        out.flag(true); // frame_mbs_only_flag
        out.flag(true); // direct_8x8_inference_flag
        cropping(out, size);
        out.flag(true);
        usability(out);
        return unit(SPS_HEADER, out);
    }

    static byte[] picture(EncoderSettings settings) {
        BitWriter out = new BitWriter();
        out.unsigned(0); // pic_parameter_set_id
        out.unsigned(0); // seq_parameter_set_id
        out.flag(false); // entropy_coding_mode_flag: CAVLC
        out.flag(false); // bottom_field_pic_order_in_frame_present_flag
        out.unsigned(0); // num_slice_groups_minus1
        out.unsigned(0); // num_ref_idx_l0_default_active_minus1
        out.unsigned(0); // num_ref_idx_l1_default_active_minus1
        out.flag(false); // weighted_pred_flag
        out.bits(0, 2); // weighted_bipred_idc
        out.signed(settings.qp() - 26);
        out.signed(0); // pic_init_qs_minus26
        out.signed(0); // chroma_qp_index_offset
        out.flag(true); // deblocking_filter_control_present_flag
        out.flag(false); // constrained_intra_pred_flag
        out.flag(false); // redundant_pic_cnt_present_flag
        return unit(PPS_HEADER, out);
    }

    private static void cropping(BitWriter out, FrameSize size) {
        int right = size.columns() * 16 - size.codedWidth();
        int bottom = size.rows() * 16 - size.codedHeight();
        boolean cropped = right > 0 || bottom > 0;
        out.flag(cropped);
        if (cropped) {
            out.unsigned(0);
            out.unsigned(right / 2);
            out.unsigned(0);
            out.unsigned(bottom / 2);
        }
    }

    private static void usability(BitWriter out) {
        out.flag(false); // aspect_ratio_info_present_flag
        out.flag(false); // overscan_info_present_flag
        out.flag(true); // video_signal_type_present_flag
        out.bits(UNSPECIFIED_FORMAT, 3);
        out.flag(false); // video_full_range_flag
        out.flag(true); // colour_description_present_flag
        out.bits(BT_709, 8); // colour_primaries
        out.bits(BT_709, 8); // transfer_characteristics
        out.bits(BT_709, 8); // matrix_coefficients
        out.flag(true); // chroma_loc_info_present_flag
        out.unsigned(CHROMA_CENTRED);
        out.unsigned(CHROMA_CENTRED);
        out.flag(false); // timing_info_present_flag: the container has the times
        out.flag(false); // nal_hrd_parameters_present_flag
        out.flag(false); // vcl_hrd_parameters_present_flag
        out.flag(false); // pic_struct_present_flag
        reordering(out);
    }

    private static void reordering(BitWriter out) {
        out.flag(true); // bitstream_restriction_flag
        out.flag(true); // motion_vectors_over_pic_boundaries_flag
        out.unsigned(0); // max_bytes_per_pic_denom: no limit
        out.unsigned(0); // max_bits_per_mb_denom: no limit
        out.unsigned(13); // log2_max_mv_length_horizontal
        out.unsigned(11); // log2_max_mv_length_vertical
        out.unsigned(0); // max_num_reorder_frames
        out.unsigned(1); // max_dec_frame_buffering
    }

    private static byte[] unit(int header, BitWriter payload) {
        payload.finish();
        AccessUnit unit = new AccessUnit();
        unit.append(header, payload.bytes(), payload.length());
        return Arrays.copyOfRange(unit.bytes(), 4, unit.length());
    }
}
