package org.watchglass.h264;

import org.jcodec.codecs.h264.H264Const;
import org.jcodec.common.io.VLC;

/**
 * The variable-length codes of section 9.2 and the mapping of table 9-4, taken from JCodec and repacked so
 * that one array access gives a code: its bits in the low 24, its length above.
 */
final class VlcTables {
    /** Table 9-5 by nC: 0-1, 2-3, 4-7, 8 and up; index {@link #tokenIndex}. */
    static final int[][] COEFF_TOKEN = {
        packed(H264Const.CoeffToken[0]),
        packed(H264Const.CoeffToken[2]),
        packed(H264Const.CoeffToken[4]),
        packed(H264Const.CoeffToken[8])
    };

    /** Table 9-5, column nC = -1: the DC coefficients of one chroma plane. */
    static final int[] COEFF_TOKEN_CHROMA_DC = packed(H264Const.coeffTokenChromaDCY420);

    /** Tables 9-7 and 9-8 by total coefficients - 1. */
    static final int[][] TOTAL_ZEROS = packed(H264Const.totalZeros16);

    /** Table 9-9(a) by total coefficients - 1. */
    static final int[][] TOTAL_ZEROS_CHROMA_DC = packed(H264Const.totalZeros4);

    /** In place of a table where total_zeros is not sent. */
    static final int[] NO_ZEROS = {0};

    /** Table 9-10 by zeros left - 1, 6 standing for all above. */
    static final int[][] RUN_BEFORE = packed(H264Const.run);

    /** Table 9-4: coded block pattern by code number. */
    static final int[] INTRA_PATTERN = H264Const.CODED_BLOCK_PATTERN_INTRA_COLOR;

    static final int[] INTER_PATTERN = H264Const.CODED_BLOCK_PATTERN_INTER_COLOR;

    /** The same, inverted. */
    static final int[] INTRA_PATTERN_CODE = inverted(INTRA_PATTERN);

    static final int[] INTER_PATTERN_CODE = inverted(INTER_PATTERN);

    private VlcTables() {}

    static int tokenIndex(int total, int trailingOnes) {
        return switch (total) {
            case 0 -> 0;
            case 1 -> 1 + trailingOnes;
            case 2 -> 3 + trailingOnes;
            default -> 6 + 4 * (total - 3) + trailingOnes;
        };
    }

    static int bits(int packed) {
        return packed & 0xFF_FFFF;
    }

    static int length(int packed) {
        return packed >>> 24;
    }

    private static int[][] packed(VLC[] tables) {
        int[][] all = new int[tables.length][];
        for (int i = 0; i < tables.length; i++) {
            all[i] = packed(tables[i]);
        }
        return all;
    }

    /** JCodec keeps codes at the high end of an int. */
    private static int[] packed(VLC table) {
        int[] codes = table.getCodes();
        int[] lengths = table.getCodeSizes();
        int[] all = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            all[i] = lengths[i] << 24 | codes[i] >>> 32 - lengths[i];
        }
        return all;
    }

    private static int[] inverted(int[] patternByCode) {
        int[] codeByPattern = new int[patternByCode.length];
        for (int code = 0; code < patternByCode.length; code++) {
            codeByPattern[patternByCode[code]] = code;
        }
        return codeByPattern;
    }
}
