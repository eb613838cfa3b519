package org.watchglass.h264;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes the bits of one NAL unit's payload (RBSP, before emulation prevention) into an array that is kept
 * and reused.
 */
final class BitWriter {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[4096];
    private int length;
    /** The newest bits that do not fill a 32-bit word yet, in the low end. */
    private long pending;

    private int pendingBits;

    private int markedLength;
    private long markedPending;
    private int markedPendingBits;

    void clear() {
        length = 0;
        pending = 0;
        pendingBits = 0;
    }

    /** Writes the low {@code count} (at most 32) bits of {@code value}; the bits above must be 0. */
    void bits(int value, int count) {
        pending = pending << count | (value & 0xFFFF_FFFFL);
        pendingBits += count;
        if (pendingBits >= 32) {
            pendingBits -= 32;
            word((int) (pending >>> pendingBits));
        }
    }

    void flag(boolean value) {
        bits(value ? 1 : 0, 1);
    }

    /** ue(v), section 9.1: unsigned Exp-Golomb, value 0 to 2^31 - 2. */
    void unsigned(int value) {
        int bitCount = 32 - Integer.numberOfLeadingZeros(value + 1);
        bits(0, bitCount - 1);
        bits(value + 1, bitCount);
    }

    /** se(v), section 9.1.1: signed Exp-Golomb. */
    void signed(int value) {
        unsigned(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** How many bits {@link #unsigned} takes. */
    static int unsignedBits(int value) {
        return 63 - 2 * Integer.numberOfLeadingZeros(value + 1);
    }

    /** How many bits {@link #signed} takes. */
    static int signedBits(int value) {
        return unsignedBits(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** Fills up with zero bits to the next byte, as before the samples of I_PCM. */
    void align() {
        bits(0, -pendingBits & 7);
    }

    /** rbsp_trailing_bits, section 7.3.2.11; nothing may follow. */
    void finish() {
        bits(1, 1);
        align();
        while (pendingBits > 0) {
            ensure(1);
            pendingBits -= 8;
            bytes[length++] = (byte) (pending >>> pendingBits);
        }
    }

    /** Remembers this place for {@link #rewind()}. */
    void mark() {
        markedLength = length;
        markedPending = pending;
        markedPendingBits = pendingBits;
    }

    /** Forgets what was written since {@link #mark()}. */
    void rewind() {
        length = markedLength;
        pending = markedPending;
        pendingBits = markedPendingBits;
    }

    int bitsSinceMark() {
        return (length - markedLength) * 8 + pendingBits - markedPendingBits;
    }

    byte[] bytes() {
        return bytes;
    }

    /** In whole bytes; complete only after {@link #finish()}. */
    int length() {
        return length;
    }

    private void word(int value) {
        ensure(4);
        INT.set(bytes, length, value);
        length += 4;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
