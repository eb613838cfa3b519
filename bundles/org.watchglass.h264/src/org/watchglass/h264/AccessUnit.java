package org.watchglass.h264;

import java.util.Arrays;

/**
 * One coded picture in the form an MP4 sample has: NAL units, each behind a 4-byte big-endian length.
 *
 * <p>Owned and reused by the encoder: valid until its next {@code encode}, on the encoder's thread.
 */
public final class AccessUnit {
    private byte[] bytes = new byte[4096];
    private int length;
    private boolean key;

    AccessUnit() {}

    /** The first {@link #length()} bytes are the access unit; the array may be longer and may be replaced. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** True if decoding can start here: an IDR picture with its parameter sets in front. */
    public boolean key() {
        return key;
    }

    void begin(boolean isKey) {
        length = 0;
        key = isKey;
    }

    /** Appends a NAL unit, section 7.3.1: {@code header} byte, then the payload with emulation prevention. */
    void append(int header, byte[] payload, int size) {
        ensure(5 + size + size / 2);
        int start = length;
        length += 4;
        bytes[length++] = (byte) header;
        escape(payload, size);
        int unit = length - start - 4;
        bytes[start] = (byte) (unit >>> 24);
        bytes[start + 1] = (byte) (unit >>> 16);
        bytes[start + 2] = (byte) (unit >>> 8);
        bytes[start + 3] = (byte) unit;
    }

    void append(byte[] unit) {
        ensure(4 + unit.length);
        bytes[length++] = 0;
        bytes[length++] = 0;
        bytes[length++] = (byte) (unit.length >>> 8);
        bytes[length++] = (byte) unit.length;
        System.arraycopy(unit, 0, bytes, length, unit.length);
        length += unit.length;
    }

    /** Section 7.4.1: no three bytes 00 00 0x with x below 4 may appear; a 03 is put before the third. */
    private void escape(byte[] from, int size) {
        byte[] to = bytes;
        int at = length;
        int zeros = 0;
        for (int i = 0; i < size; i++) {
            byte b = from[i];
            if (zeros == 2 && (b & 0xFC) == 0) {
                to[at++] = 3;
                zeros = 0;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            to[at++] = b;
        }
        length = at;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
