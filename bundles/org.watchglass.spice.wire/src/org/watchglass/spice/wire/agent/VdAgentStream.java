package org.watchglass.spice.wire.agent;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/**
 * Puts together the messages of the agent's stream, which is cut anywhere. One thread.
 *
 * <p>Memory grows with what has arrived, never with what a header says; messages that are too long are
 * skipped.
 */
public final class VdAgentStream {
    private static final int FIRST_CAPACITY = 4096;

    /** Gets whole messages, in order. */
    @FunctionalInterface
    public interface Receiver {
        /** @param body null if it was too long */
        void onMessage(int type, @Nullable Bytes body) throws ProtocolException;
    }

    private final int limit;
    private final byte[] header = new byte[VdAgentMessage.HEADER_SIZE];
    private byte[] body = new byte[0];
    /** How much of header and body has arrived. */
    private long filled;
    /** Of the body; -1 while the header is not complete. */
    private long size = -1;

    private int type;

    /** @param limit in bytes, of a body */
    public VdAgentStream(int limit) {
        this.limit = limit;
    }

    /** The agent is another one: what has arrived of a message is of no use. */
    public void reset() {
        filled = 0;
        size = -1;
        body = new byte[0];
    }

    /** @throws ProtocolException if this is no such stream */
    public void add(Bytes piece, Receiver receiver) throws ProtocolException {
        int at = 0;
        while (at < piece.length()) {
            at += size < 0 ? addHeader(piece, at) : addBody(piece, at);
            if (size >= 0 && filled == VdAgentMessage.HEADER_SIZE + size) {
                @Nullable Bytes whole = size > limit ? null : new Bytes(body, 0, (int) size);
                reset();
                receiver.onMessage(type, whole);
            }
        }
    }

    private int addHeader(Bytes piece, int from) throws ProtocolException {
        int count = Math.min(piece.length() - from, VdAgentMessage.HEADER_SIZE - (int) filled);
        System.arraycopy(piece.array(), piece.offset() + from, header, (int) filled, count);
        filled += count;
        if (filled == VdAgentMessage.HEADER_SIZE) {
            WireReader in = new WireReader("agent header", Bytes.of(header));
            in.u32("protocol", VdAgentMessage.PROTOCOL, VdAgentMessage.PROTOCOL);
            type = in.i32("type");
            in.i64("opaque");
            size = in.u32("size");
        }
        return count;
    }

    private int addBody(Bytes piece, int from) {
        int count = (int) Math.min(piece.length() - from, VdAgentMessage.HEADER_SIZE + size - filled);
        if (size <= limit) {
            int at = (int) filled - VdAgentMessage.HEADER_SIZE;
            if (body.length < at + count) {
                body = Arrays.copyOf(
                        body, (int) Math.min(size,
                                Math.max(at + count, Math.max(FIRST_CAPACITY, 2L * body.length))));
            }
            System.arraycopy(piece.array(), piece.offset() + from, body, at, count);
        }
        filled += count;
        return count;
    }
}
