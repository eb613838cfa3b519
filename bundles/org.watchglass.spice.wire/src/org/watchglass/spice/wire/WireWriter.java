package org.watchglass.spice.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Writes the little-endian fields of one message body into memory that grows. Objects behind pointers are
 * written after the fixed part, in the order of their pointers. Not for several threads at once.
 */
public final class WireWriter {
    private record Pointer(int slot, Consumer<WireWriter> target) {}

    private final Queue<Pointer> pointers = new ArrayDeque<>();
    private final int start;
    private ByteBuffer buffer;

    public WireWriter() {
        this(0);
    }

    /** @param reserved bytes left free in front of the body, for a header; pointers do not count them */
    WireWriter(int reserved) {
        start = reserved;
        buffer = allocate(reserved + 128).position(reserved);
    }

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    public WireWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    public WireWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    public WireWriter u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    public WireWriter u64(long value) {
        room(8).putLong(value);
        return this;
    }

    public WireWriter bytes(Bytes bytes) {
        room(bytes.length()).put(bytes.array(), bytes.offset(), bytes.length());
        return this;
    }

    public WireWriter bytes(byte... bytes) {
        return bytes(Bytes.of(bytes));
    }

    /** Text as UTF-8, and a NUL. */
    public WireWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8)).u8(0);
    }

    /** The number of bytes that {@link #text} writes. */
    public static int textSize(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /** A pointer to what {@code target} writes. */
    public WireWriter pointer(Consumer<WireWriter> target) {
        pointers.add(new Pointer(buffer.position(), target));
        return u32(0);
    }

    public WireWriter nullPointer() {
        return u32(0);
    }

    /** The finished body, with all that its pointers point to. */
    public byte[] toByteArray() {
        finish();
        byte[] all = new byte[buffer.position()];
        buffer.duplicate().flip().get(all);
        return all;
    }

    /** Writes what the pointers point to. */
    void finish() {
        while (!pointers.isEmpty()) {
            Pointer pointer = pointers.remove();
            buffer.putInt(pointer.slot(), buffer.position() - start);
            pointer.target().accept(this);
        }
    }

    private ByteBuffer room(int size) {
        if (buffer.remaining() < size) {
            int needed = Math.addExact(buffer.position(), size);
            buffer = allocate(Math.max(needed, (int) Math.min(2L * needed, Integer.MAX_VALUE - 8)))
                    .put(buffer.flip());
        }
        return buffer;
    }
}
