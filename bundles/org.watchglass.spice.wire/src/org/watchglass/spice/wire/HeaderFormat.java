package org.watchglass.spice.wire;

/**
 * The two forms of a message header; a connection uses one of them in both directions.
 *
 * <pre>
 *  MINI   0       2               6
 *        +-------+---------------+-----
 *        | type  | size          | body
 *        +-------+---------------+-----
 *
 *  FULL   0               8       10              14              18
 *        +---------------+-------+---------------+---------------+-----
 *        | serial        | type  | size          | sub list      | body
 *        +---------------+-------+---------------+---------------+-----
 * </pre>
 */
public enum HeaderFormat {
    /** Used if both sides announced {@code MINI_HEADER}. */
    MINI(6),
    FULL(18);

    private final int size;

    HeaderFormat(int size) {
        this.size = size;
    }

    /** Bytes of the header. */
    public int size() {
        return size;
    }

    /**
     * Reads a header.
     *
     * @param header exactly {@link #size} bytes
     * @param maxSize the largest body to accept, in bytes, see {@link ChannelType#maxMessage}
     */
    public MessageHeader read(Bytes header, int maxSize) throws ProtocolException {
        WireReader in = new WireReader("message header", header);
        long serial = this == MINI ? 0 : in.i64("serial");
        int type = in.u16("type");
        long bodySize = in.u32("size");
        if (bodySize > maxSize) {
            throw new ProtocolException("message %d: size %d > %d", type, bodySize, maxSize);
        }
        return new MessageHeader(serial, type, (int) bodySize,
                this == MINI ? 0 : in.u32("sub list", 0, (int) bodySize));
    }

    /**
     * A message with its header, ready to be sent.
     *
     * @param serial the message's number on this connection, from 1; only full headers carry it
     */
    public byte[] frame(long serial, Message message) {
        WireWriter out = new WireWriter(size);
        message.write(out);
        byte[] frame = out.toByteArray();
        byte[] header = header(serial, message.type(), frame.length - size);
        System.arraycopy(header, 0, frame, 0, size);
        return frame;
    }

    private byte[] header(long serial, int type, int bodySize) {
        WireWriter out = new WireWriter();
        if (this == MINI) {
            return out.u16(type).u32(bodySize).toByteArray();
        }
        return out.u64(serial).u16(type).u32(bodySize).u32(0).toByteArray();
    }
}
