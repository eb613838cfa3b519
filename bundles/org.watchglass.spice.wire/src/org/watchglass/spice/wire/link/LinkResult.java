package org.watchglass.spice.wire.link;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * The four bytes that end the link stage, or the beginning of something else: a server that does not know the
 * chosen mechanism sends a whole {@link LinkHeader} and {@link LinkReply} in their place.
 *
 * @param code of a {@link LinkError}; meaningless if this is a reply
 */
public record LinkResult(int code) {
    public static final int SIZE = 4;

    /** @param word exactly {@link #SIZE} bytes */
    public static LinkResult read(Bytes word) throws ProtocolException {
        return new LinkResult(new WireReader("link result", word).i32("code"));
    }

    public void write(WireWriter out) {
        out.u32(code);
    }

    /**
     * Whether these were the first four bytes of a {@link LinkHeader}: read the rest of it, and the reply.
     */
    public boolean isReply() {
        return code == LinkHeader.MAGIC;
    }

    public LinkError error() {
        return LinkError.of(code);
    }
}
