package org.watchglass.mp4;

import java.util.Arrays;

/**
 * Writes boxes into growing memory; sizes are filled in when a box is closed.
 *
 * <pre>
 *     0       4       8
 *     +-------+-------+------------
 *     | size  | type  | body ...       big-endian; the size counts its own header
 *     +-------+-------+------------
 * </pre>
 */
final class BoxWriter {
    private final int[] open = new int[12];
    private int depth;
    private byte[] bytes;
    private int length;

    BoxWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Goes on in another array, at {@code from}. */
    void continueIn(byte[] target, int from) {
        bytes = target;
        length = from;
    }

    BoxWriter open(String type) {
        open[depth++] = length;
        return u32(0).ascii(type);
    }

    /** A box that starts with a version and 24 flags. */
    BoxWriter openFull(String type, int version, int flags) {
        return open(type).u32((long) version << 24 | flags);
    }

    BoxWriter close() {
        int start = open[--depth];
        int size = length - start;
        length = start;
        u32(size);
        length = start + size;
        return this;
    }

    BoxWriter u8(int value) {
        need(1);
        bytes[length++] = (byte) value;
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    /** The low 32 bits. */
    BoxWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >> 32).u32(value);
    }

    BoxWriter ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            u8(text.charAt(i));
        }
        return this;
    }

    BoxWriter bytes(byte[] source, int count) {
        need(count);
        System.arraycopy(source, 0, bytes, length, count);
        length += count;
        return this;
    }

    BoxWriter zeros(int count) {
        need(count);
        Arrays.fill(bytes, length, length + count, (byte) 0);
        length += count;
        return this;
    }

    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void need(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), length + length / 2));
        }
    }
}
