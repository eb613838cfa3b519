package org.watchglass.spice.wire.link;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * The first 16 bytes in each direction.
 *
 * @param size bytes of the {@link LinkMess} or {@link LinkReply} that follows
 */
public record LinkHeader(int major, int minor, int size) {
    public static final int SIZE = 16;

    /** "REDQ" as a little-endian number. */
    public static final int MAGIC = 0x51444552;

    public static final int MAJOR = 2;
    public static final int MINOR = 2;

    /** The largest body that either side accepts. */
    public static final int MAX_BODY = 4096;

    /** The header of our own version. */
    public static LinkHeader of(int size) {
        return new LinkHeader(MAJOR, MINOR, size);
    }

    //  0               4               8               12              16
    // +---------------+---------------+---------------+---------------+
    // | REDQ          | major         | minor         | size          |
    // +---------------+---------------+---------------+---------------+

    /**
     * Reads a header.
     *
     * @param header exactly {@link #SIZE} bytes
     * @throws ProtocolException if this is not SPICE, or the body would be too large; a foreign version is
     *     not refused
     */
    public static LinkHeader read(Bytes header) throws ProtocolException {
        WireReader in = new WireReader("link header", header);
        int magic = in.i32("magic");
        if (magic != MAGIC) {
            throw in.error("magic: got %08x, expected %08x (REDQ)", Integer.reverseBytes(magic), 0x52454451);
        }
        return new LinkHeader(in.i32("major"), in.i32("minor"), in.u32("size", 0, MAX_BODY));
    }

    public void write(WireWriter out) {
        out.u32(MAGIC).u32(major).u32(minor).u32(size);
    }
}
