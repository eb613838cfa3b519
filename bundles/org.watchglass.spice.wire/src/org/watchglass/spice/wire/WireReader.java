package org.watchglass.spice.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads little-endian fields from one message body and never beyond its end. Each read names its field, for
 * the {@link ProtocolException} that says what was missing. Not for several threads at once.
 */
public final class WireReader {
    /** No list is longer. */
    public static final int MAX_COUNT = 1 << 20;

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private final String what;
    private final Bytes body;
    private int position;

    /** @param what the message's name, the first word of every error */
    public WireReader(String what, Bytes body) {
        this(what, body, 0);
    }

    private WireReader(String what, Bytes body, int position) {
        this.what = what;
        this.body = body;
        this.position = position;
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
    }

    public String what() {
        return what;
    }

    /** Bytes not yet read. */
    public int remaining() {
        return body.length() - position;
    }

    /** Bytes of the whole body. */
    public int length() {
        return body.length();
    }

    public int u8(String field) throws ProtocolException {
        return body.array()[take(field, 1)] & 0xff;
    }

    public int u16(String field) throws ProtocolException {
        return (short) SHORT.get(body.array(), take(field, 2)) & 0xffff;
    }

    public int i16(String field) throws ProtocolException {
        return (short) SHORT.get(body.array(), take(field, 2));
    }

    /** A signed number, or the bits of an unsigned one that is only compared (ids, times, flags). */
    public int i32(String field) throws ProtocolException {
        return (int) INT.get(body.array(), take(field, 4));
    }

    public long u32(String field) throws ProtocolException {
        return Integer.toUnsignedLong(i32(field));
    }

    /** A signed number, or the bits of an unsigned one that is only compared. */
    public long i64(String field) throws ProtocolException {
        return (long) LONG.get(body.array(), take(field, 8));
    }

    /** An unsigned number from {@code low} to {@code high}. */
    public int u32(String field, int low, int high) throws ProtocolException {
        long value = u32(field);
        if (value < low || value > high) {
            throw error("%s: got %d, expected %d to %d", field, value, low, high);
        }
        return (int) value;
    }

    /**
     * A number of elements that follow, each of which takes at least {@code elementSize} of the remaining
     * bytes.
     */
    public int count(String field, int elementSize) throws ProtocolException {
        return fitting(field, u32(field), elementSize);
    }

    /**
     * Checks that {@code count} elements of at least {@code elementSize} bytes fit into the rest, and are no
     * more than {@link #MAX_COUNT}: values take more memory than bytes on the wire.
     */
    public int fitting(String field, long count, int elementSize) throws ProtocolException {
        int most = Math.min(remaining() / elementSize, MAX_COUNT);
        if (count > most) {
            throw error("%s: got %d, expected at most %d in %d bytes", field, count, most, remaining());
        }
        return (int) count;
    }

    /** The next {@code size} bytes, not copied. */
    public Bytes bytes(String field, long size) throws ProtocolException {
        if (size < 0 || size > remaining()) {
            throw error("%s: got %d bytes, expected %d", field, remaining(), size);
        }
        Bytes slice = body.slice(position, (int) size);
        position += (int) size;
        return slice;
    }

    /** All that is left, not copied. */
    public Bytes rest() {
        Bytes slice = body.slice(position, remaining());
        position = body.length();
        return slice;
    }

    /** UTF-8 text of {@code size} bytes up to its first NUL, if it has one. */
    public String text(String field, long size) throws ProtocolException {
        Bytes bytes = bytes(field, size);
        String text = new String(bytes.array(), bytes.offset(), bytes.length(), StandardCharsets.UTF_8);
        int nul = text.indexOf(0);
        return nul < 0 ? text : text.substring(0, nul);
    }

    /**
     * Follows a pointer, which is an offset from the start of the body.
     *
     * @return a reader at that place, null for a null pointer
     */
    public @Nullable WireReader pointer(String field) throws ProtocolException {
        long offset = u32(field);
        if (offset >= body.length()) {
            throw error("%s: got offset %d, expected less than %d", field, offset, body.length());
        }
        return offset == 0 ? null : new WireReader(what, body, (int) offset);
    }

    /** Follows a pointer that must not be null. */
    public WireReader required(String field) throws ProtocolException {
        WireReader target = pointer(field);
        if (target == null) {
            throw error("%s: got no offset, expected one", field);
        }
        return target;
    }

    /** An error about this message, to be thrown. */
    public ProtocolException error(String format, Object... arguments) {
        return new ProtocolException("%s: %s", what, String.format(format, arguments));
    }

    private int take(String field, int size) throws ProtocolException {
        if (size > remaining()) {
            throw error("%s: got %d bytes, expected %d", field, remaining(), size);
        }
        int index = body.offset() + position;
        position += size;
        return index;
    }
}
