package org.watchglass.spice.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A message carried inside another one, to be handled before it.
 *
 * <p>Servers give a too large size for {@code INVAL_LIST} (that of a padded structure): a body is cut at the
 * end of the outer message, and may be followed by bytes of others.
 */
public record SubMessage(int type, Bytes body) {
    /** {@code LIST}: with mini headers the only message that carries others. */
    public static final int LIST = 8;

    /**
     * How much more than the outer message its parts may claim together, so that overlapping parts cost no
     * time.
     */
    private static final int OVERLAP = 4;

    /**
     * Reads the list of sub-messages.
     *
     * <pre>
     *  list   0       2
     *        +-------+---------------+----      each, at its offset   +-------+---------------+----
     *        | count | offset        | ...                            | type  | size          | body
     *        +-------+---------------+----                            +-------+---------------+----
     * </pre>
     *
     * @param outer the body of the message that carries them
     * @param listOffset where in it the list starts: {@link MessageHeader#subList}, or 0 for a {@code LIST}
     * @return in the order in which they are to be handled
     */
    public static List<SubMessage> readAll(Bytes outer, int listOffset) throws ProtocolException {
        WireReader in = new WireReader("LIST", outer.slice(listOffset, outer.length() - listOffset));
        int count = in.fitting("count", in.u16("count"), 4);
        List<SubMessage> all = new ArrayList<>(count);
        long total = 0;
        for (int i = 0; i < count; i++) {
            SubMessage one = read(outer, in.u32("offset", 0, outer.length()));
            total += one.body.length();
            if (total > (long) OVERLAP * outer.length()) {
                throw in.error("sub-messages: got %d bytes, expected at most %d", total,
                        OVERLAP * (long) outer.length());
            }
            all.add(one);
        }
        return all;
    }

    private static SubMessage read(Bytes outer, int offset) throws ProtocolException {
        WireReader in = new WireReader("LIST", outer.slice(offset, outer.length() - offset));
        int type = in.u16("sub-message type");
        long size = in.u32("sub-message size");
        return new SubMessage(type, in.bytes("sub-message", Math.min(size, in.remaining())));
    }
}
