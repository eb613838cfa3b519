package org.watchglass.spice.wire.link;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * What the client says: which channel it wants, and what it is capable of.
 *
 * @param connectionId 0 for a new session, otherwise the session's id
 */
public record LinkMess(int connectionId, Channel channel, Capabilities common, Capabilities specific) {
    private static final int FIXED = 18;

    //  0               4      5      6               10              14              18
    // +---------------+------+------+---------------+---------------+---------------+---------
    // | connection id | type | id   | common words  | channel words | caps offset   | words ...
    // +---------------+------+------+---------------+---------------+---------------+---------

    public static LinkMess read(Bytes body) throws ProtocolException {
        WireReader in = new WireReader("link message", body);
        int connectionId = in.i32("connection id");
        Channel channel = new Channel(in.u8("channel type"), in.u8("channel id"));
        long common = in.u32("common words");
        long specific = in.u32("channel words");
        WireReader words = in.required("capabilities");
        return new LinkMess(
                connectionId, channel, Capabilities.read(words, common), Capabilities.read(words, specific));
    }

    public void write(WireWriter out) {
        out.u32(connectionId).u8(channel.type()).u8(channel.id());
        out.u32(common.words()).u32(specific.words()).u32(FIXED);
        common.write(out);
        specific.write(out);
    }

    /** The message with its {@link LinkHeader}, ready to be sent. */
    public byte[] frame() {
        WireWriter out = new WireWriter();
        LinkHeader.of(FIXED + 4 * (common.words() + specific.words())).write(out);
        write(out);
        return out.toByteArray();
    }
}
