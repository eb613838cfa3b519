package org.watchglass.spice.connection;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;

/**
 * A message with those that it carried, in the order in which they are to be handled.
 *
 * @param serial its number on the channel as the server counts
 * @param number the same on its link as we count, from 1
 * @param parts empty if everything in it has been answered already
 * @param size bytes on the wire
 * @param line where it came from, for those who listen there
 */
public record Incoming(long serial, long number, List<SubMessage> parts, int size, WireLine line) {
    /** What a waiting message costs beside its bytes. */
    private static final int OVERHEAD = 200;

    /** A message with those that it carries, in the order in which they are to be handled. */
    public static List<SubMessage> partsOf(MessageHeader header, Bytes body) throws ProtocolException {
        if (header.type() == SubMessage.LIST) {
            return SubMessage.readAll(body, header.subList());
        }
        SubMessage main = new SubMessage(header.type(), body);
        if (header.subList() == 0) {
            return List.of(main);
        }
        List<SubMessage> parts = new ArrayList<>(SubMessage.readAll(body, header.subList()));
        parts.add(main);
        return parts;
    }

    /** What it takes in memory while it waits, in bytes. */
    public long weight() {
        return weight(size);
    }

    /** The same for a message of that size. */
    public static long weight(int messageBytes) {
        return (long) messageBytes + OVERHEAD;
    }
}
