package org.watchglass.spice;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkReply;

/** A connection that is replayed. Belongs to the thread that tells of it, but for what says otherwise. */
final class ReplayedLink {
    /** More than any channel has. */
    private static final int MAX_BODY = 144 << 20;

    /**
     * A message that waits to be drawn.
     *
     * @param serial as its server counts; 0 if it does not say
     * @param number on its link, from 1
     */
    record Message(ReplayedLink link, long serial, long number, List<SubMessage> parts, long weight) {}

    private final WireChannel channel;
    private final ReplayedSession session;
    private final int order;
    private final HeaderFormat header;
    private boolean anySent;
    private long last;
    private volatile boolean carried;

    /**
     * @param order of all links, in the order in which they were opened
     * @throws ProtocolException if its link stage makes no sense
     */
    ReplayedLink(WireChannel channel, ReplayedSession session, int order) throws ProtocolException {
        this.channel = channel;
        this.session = session;
        this.order = order;
        header = headerOf(channel);
    }

    private static HeaderFormat headerOf(WireChannel channel) throws ProtocolException {
        for (LinkMessage message : channel.link()) {
            if (message.direction() == WireDirection.FROM_SERVER) {
                Bytes all = Bytes.of(copy(message.bytes()));
                LinkHeader.read(all.slice(0, Math.min(LinkHeader.SIZE, all.length())));
                return LinkReply.read(all.slice(LinkHeader.SIZE, all.length() - LinkHeader.SIZE)).header();
            }
        }
        throw new ProtocolException("link stage: got no reply");
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    WireChannel channel() {
        return channel;
    }

    /** Any thread. */
    Channel name() {
        return new Channel(channel.type(), channel.id());
    }

    boolean is(ChannelType type) {
        return channel.type() == type.code();
    }

    /** Any thread. */
    ReplayedSession session() {
        return session;
    }

    /** Any thread. */
    int order() {
        return order;
    }

    /**
     * Any thread. Whether the state of the connection of before goes on; known when its first message is
     * drawn.
     */
    boolean isCarried() {
        return carried;
    }

    /** The client's first message tells whether it has brought the channel's state along. */
    void sent(ByteBuffer frame) {
        if (!anySent) {
            anySent = true;
            carried = frame.remaining() >= header.size() && type(frame) == CommonRequest.MigrateData.TYPE;
            if (carried && is(ChannelType.MAIN)) {
                session.carryOn();
            }
        }
    }

    private int type(ByteBuffer frame) {
        int at = frame.position() + (header == HeaderFormat.MINI ? 0 : Long.BYTES);
        return Byte.toUnsignedInt(frame.get(at)) | Byte.toUnsignedInt(frame.get(at + 1)) << Byte.SIZE;
    }

    /** How many messages are missing before that one, which is the newest from now on. */
    long missingBefore(long number) {
        long missing = number - last - 1;
        last = number;
        return missing;
    }

    /** Null if it is broken, and if everything in it was for the connection alone. */
    @Nullable
    Message read(ByteBuffer frame, long number) throws ProtocolException {
        Bytes all = Bytes.of(copy(frame));
        if (all.length() < header.size()) {
            throw new ProtocolException("message: got %d bytes, expected a header", all.length());
        }
        MessageHeader about = header.read(all.slice(0, header.size()), MAX_BODY);
        if (about.size() != all.length() - header.size()) {
            throw new ProtocolException("message %d: got %d bytes, expected %d", about.type(),
                    all.length() - header.size(), about.size());
        }
        List<SubMessage> parts = new ArrayList<>(1);
        for (SubMessage part : Incoming.partsOf(about, all.slice(header.size(), about.size()))) {
            if (!isForConnection(part.type())) {
                parts.add(part);
            }
        }
        return new Message(this, about.serial(), number, parts, Incoming.weight(all.length()));
    }

    private static boolean isForConnection(int type) {
        return type == CommonMessage.SetAck.TYPE || type == CommonMessage.Ping.TYPE
                || type == CommonMessage.Migrate.TYPE || type == CommonMessage.MigrateData.TYPE;
    }
}
