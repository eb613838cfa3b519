package org.watchglass.h264;

/** Writes slice headers (section 7.3.3). */
final class SliceHeader {
    static final int FRAME_NUM_BITS = 4;

    /** Successive IDR pictures alternate between two ids whose codes, 010 and 011, differ in the last bit. */
    static final int FIRST_IDR_ID = 1;

    static final int SECOND_IDR_ID = 2;

    static final int ALL_P = 5;
    static final int ALL_I = 7;

    private SliceHeader() {}

    static void predicted(BitWriter out, int firstMacroblock, int frameNumber) {
        out.unsigned(firstMacroblock);
        out.unsigned(ALL_P);
        out.unsigned(0); // pic_parameter_set_id
        out.bits(frameNumber & (1 << FRAME_NUM_BITS) - 1, FRAME_NUM_BITS);
        out.flag(false); // num_ref_idx_active_override_flag
        out.flag(false); // ref_pic_list_modification_flag_l0
        out.flag(false); // adaptive_ref_pic_marking_mode_flag
        out.signed(0); // slice_qp_delta
        noDeblocking(out);
    }

    /** A slice of an IDR picture, which has frame number 0. */
    static void key(BitWriter out, int firstMacroblock, int idrPictureId) {
        out.unsigned(firstMacroblock);
        out.unsigned(ALL_I);
        out.unsigned(0); // pic_parameter_set_id
        out.bits(0, FRAME_NUM_BITS);
        out.unsigned(idrPictureId);
        out.flag(false); // no_output_of_prior_pics_flag
        out.flag(false); // long_term_reference_flag
        out.signed(0); // slice_qp_delta
        noDeblocking(out);
    }

    /** Where the bit is in which the two ids differ, counted from the payload's first. */
    static int idrPictureIdBit(int firstMacroblock) {
        int firstMacroblockBits = 2 * (32 - Integer.numberOfLeadingZeros(firstMacroblock + 1)) - 1;
        int sliceTypeBits = 7;
        int pictureParameterSetBits = 1;
        return firstMacroblockBits + sliceTypeBits + pictureParameterSetBits + FRAME_NUM_BITS + 2;
    }

    /** The filter would blur text and keep every reconstruction from being final. */
    private static void noDeblocking(BitWriter out) {
        out.unsigned(1); // disable_deblocking_filter_idc
    }
}
