package org.watchglass.remote.jcodec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Looks at the lists in a slice's header, which JCodec reads for ever if their end is missing (ITU-T H.264
 * 7.3.3).
 */
final class SliceHeader {
    private static final int KEY = 5;
    private static final int P = 0;
    private static final int I = 2;

    /** Types from here on say in addition that all slices are alike. */
    private static final int ALIKE = 5;

    private static final int MAX_TYPE = 9;
    private static final int MAX_MACROBLOCK = 36_863;
    private static final int MAX_REFERENCE = 31;
    private static final int MAX_NUMBER = (1 << 17) - 1;
    private static final int END_OF_ORDER = 3;
    private static final int MAX_OPERATION = 6;

    private final UnitBits bits;

    private SliceHeader(UnitBits bits) {
        this.bits = bits;
    }

    /**
     * Checks a slice of a stream without fields and weights.
     *
     * @param content of a unit, its header included, without what keeps start codes out of it
     * @throws IOException if it names sets that are not there, or is broken
     */
    static void check(
            ByteBuffer content, Map<Integer, @Nullable SequenceHeader> sequences,
            Map<Integer, @Nullable PictureHeader> pictures)
            throws IOException {
        new SliceHeader(new UnitBits(content)).check(sequences, pictures);
    }

    private void check(Map<Integer, @Nullable SequenceHeader> sequences,
            Map<Integer, @Nullable PictureHeader> pictures)
            throws IOException {
        int header = bits.bits(8);
        boolean isKey = (header & 31) == KEY;
        bits.number(MAX_MACROBLOCK);
        int type = bits.number(MAX_TYPE) % ALIKE;
        if (type != P && type != I) {
            throw new IOException("a stream with slices of type " + type + ", expected baseline");
        }
        @Nullable PictureHeader picture = pictures.get(bits.number(PictureHeader.MAX_ID));
        @Nullable SequenceHeader sequence = picture == null ? null : sequences.get(picture.sequence());
        if (picture == null || sequence == null) {
            throw new IOException("a slice without its parameter sets");
        }
        skipPlace(picture, sequence, isKey);
        if (type == P) {
            checkReferences();
        }
        if (header >> 5 != 0) {
            checkMarking(isKey);
        }
    }

    private void skipPlace(PictureHeader picture, SequenceHeader sequence, boolean isKey) throws IOException {
        bits.bits(sequence.frameBits());
        if (isKey) {
            bits.number(MAX_NUMBER);
        }
        bits.bits(sequence.orderBits());
        if (sequence.orderBits() > 0 && picture.hasOrder()) {
            bits.number(MAX_NUMBER);
        }
        if (picture.hasRedundant()) {
            bits.number(MAX_NUMBER);
        }
    }

    /** How many pictures there are to refer to, and in which order. */
    private void checkReferences() throws IOException {
        if (bits.bits(1) != 0) {
            bits.number(MAX_REFERENCE);
        }
        if (bits.bits(1) != 0) {
            while (bits.number(END_OF_ORDER) != END_OF_ORDER) {
                bits.number(MAX_NUMBER);
            }
        }
    }

    /** What is to become of the pictures before. */
    private void checkMarking(boolean isKey) throws IOException {
        if (isKey) {
            bits.bits(2);
        } else if (bits.bits(1) != 0) {
            for (int operation = bits.number(MAX_OPERATION); operation != 0;) {
                if (operation != 5) {
                    bits.number(MAX_NUMBER);
                }
                if (operation == 3) {
                    bits.number(MAX_NUMBER);
                }
                operation = bits.number(MAX_OPERATION);
            }
        }
    }
}
