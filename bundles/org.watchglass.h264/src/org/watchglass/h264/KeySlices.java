package org.watchglass.h264;

import java.util.Arrays;

/**
 * The slices of the last IDR picture: those in which nothing has changed since are sent again as they were.
 *
 * <p>Slices are bands of a few rows. Their payloads are kept without emulation prevention, so that the one
 * bit in which successive IDR pictures must differ can be flipped. Different slices may be kept by different
 * threads.
 */
final class KeySlices {
    static final int ROWS = 4;

    private final int columns;
    private final int rows;
    private final byte[][] payloads;
    private final int[] lengths;
    private final boolean[] stale;

    KeySlices(FrameSize size) {
        columns = size.columns();
        rows = size.rows();
        int count = (rows + ROWS - 1) / ROWS;
        payloads = new byte[count][0];
        lengths = new int[count];
        stale = new boolean[count];
        Arrays.fill(stale, true);
    }

    int count() {
        return stale.length;
    }

    int top(int slice) {
        return slice * ROWS;
    }

    int bottom(int slice) {
        return Math.min(rows, (slice + 1) * ROWS);
    }

    /** Remembers which slices have changed. */
    void touch(DamageMap changed) {
        for (int row = 0; row < rows; row++) {
            if (changed.next(0, row) >= 0) {
                stale[row / ROWS] = true;
            }
        }
    }

    boolean isStale(int slice) {
        return stale[slice];
    }

    /** How many are stale. */
    int stale() {
        int sum = 0;
        for (boolean is : stale) {
            sum += is ? 1 : 0;
        }
        return sum;
    }

    /** Takes over a newly coded slice. */
    void keep(int slice, BitWriter coded) {
        int length = coded.length();
        if (payloads[slice].length < length) {
            payloads[slice] = new byte[length + length / 4];
        }
        System.arraycopy(coded.bytes(), 0, payloads[slice], 0, length);
        lengths[slice] = length;
        stale[slice] = false;
    }

    void append(int slice, int header, int idrPictureId, AccessUnit to) {
        byte[] payload = payloads[slice];
        int bit = SliceHeader.idrPictureIdBit(top(slice) * columns);
        int mask = 0x80 >> (bit & 7);
        int value = idrPictureId == SliceHeader.SECOND_IDR_ID ? mask : 0;
        payload[bit >> 3] = (byte) (payload[bit >> 3] & ~mask | value);
        to.append(header, payload, lengths[slice]);
    }
}
