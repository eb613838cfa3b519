package org.watchglass.capture.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A block of a pcapng file.
 *
 * <pre>
 *  0       4        8                                            n - 4    n
 * +-------+--------+-----------------------+--------------------+--------+
 * | type  | n      | body, multiple of 4   | options            | n      |  little-endian
 * +-------+--------+-----------------------+--------------------+--------+
 * </pre>
 */
final class Block {
    static final int SECTION = 0x0A0D0D0A;
    static final int INTERFACE = 1;
    static final int NAMES = 4;
    static final int STATISTICS = 5;
    static final int PACKET = 6;
    /** One that others may copy without knowing what it says. */
    static final int CUSTOM = 0x0000_0BAD;

    static final int COMMENT = 1;

    /** Of one text, in bytes. */
    private static final int MAX_TEXT = 2000;

    private static final int FIRST_CAPACITY = 256;
    private static final int LENGTH_AT = 4;

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private boolean hasOptions;

    Block(int type) {
        u32(type).u32(0);
    }

    Block u16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    Block u32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    Block u64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** The upper half of a time comes first, whatever the byte order. */
    Block time(long nanos) {
        return u32((int) (nanos >>> Integer.SIZE)).u32((int) nanos);
    }

    /** Bytes, and zeros up to a multiple of four. */
    Block padded(byte... bytes) {
        room(bytes.length + Integer.BYTES).put(bytes);
        while (buffer.position() % Integer.BYTES != 0) {
            buffer.put((byte) 0);
        }
        return this;
    }

    Block option(int code, byte... value) {
        hasOptions = true;
        return u16(code).u16(value.length).padded(value);
    }

    Block option(int code, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return option(code, utf8.length > MAX_TEXT ? Arrays.copyOf(utf8, MAX_TEXT) : utf8);
    }

    Block number(int code, long value) {
        hasOptions = true;
        return u16(code).u16(Long.BYTES).u64(value);
    }

    Block comments(List<String> comments) {
        comments.forEach(comment -> option(COMMENT, comment));
        return this;
    }

    /** The whole block; it is of no more use then. */
    ByteBuffer end() {
        if (hasOptions) {
            u32(0);
        }
        int length = buffer.position() + Integer.BYTES;
        u32(length);
        buffer.putInt(LENGTH_AT, length);
        return buffer.flip();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes + FIRST_CAPACITY);
            buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(buffer.flip());
        }
        return buffer;
    }
}
