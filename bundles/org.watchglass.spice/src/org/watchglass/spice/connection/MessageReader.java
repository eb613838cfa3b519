package org.watchglass.spice.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.MessageLine;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;

/**
 * Takes whole messages from one link. Belongs to the channel's reader. A body's memory grows with the bytes
 * that have come, so that a size alone costs nothing.
 */
final class MessageReader {
    private static final System.Logger LOG = System.getLogger(MessageReader.class.getName());

    /** As much as an uncompressed picture of 7680x4320 takes, and some more. */
    private static final int MAX_BODY = 144 << 20;

    /** Sizes up to this are believed. */
    private static final int TRUSTED_BODY = 1 << 20;

    /** Deals with a part before anybody else sees it. */
    interface First {
        /** Returns false if it is for others. */
        boolean handles(SubMessage part) throws ProtocolException;
    }

    private final Link link;
    private final Tap tap;
    private final ChannelTraffic traffic;
    private final Replies replies;
    private final First first;
    private final int maxBody;

    MessageReader(Link link, Tap tap, ChannelTraffic traffic, Replies replies, First first) {
        this.link = link;
        this.tap = tap;
        this.traffic = traffic;
        this.replies = replies;
        this.first = first;
        ChannelType type = ChannelType.of(link.channel().type());
        maxBody = type == null ? TRUSTED_BODY : Math.min(MAX_BODY, type.maxMessage());
    }

    /** @param count the message's number, if it does not say one itself */
    Incoming read(long count) throws IOException, ProtocolException {
        byte[] head = new byte[link.header().size()];
        link.transport().read(head, 0, head.length);
        MessageHeader header = link.header().read(Bytes.of(head), maxBody);
        byte[] frame = readBody(head, header.size());
        Bytes body = Bytes.of(frame).slice(head.length, header.size());
        traffic.received(header.type(), frame.length);
        long number = tap.read(header, frame, body);
        replies.messageRead();
        log(header.type(), body.length());
        List<SubMessage> parts = new ArrayList<>(1);
        for (SubMessage part : Incoming.partsOf(header, body)) {
            if (!replies.answers(part) && !first.handles(part)) {
                parts.add(part);
            }
        }
        long serial = header.serial() == 0 ? count : header.serial();
        return new Incoming(serial, number, parts, frame.length, tap.line());
    }

    /** The whole message. */
    private byte[] readBody(byte[] head, int size) throws IOException {
        int whole = head.length + size;
        byte[] frame = Arrays.copyOf(head, Math.min(whole, TRUSTED_BODY));
        int done = head.length;
        while (true) {
            link.transport().read(frame, done, frame.length - done);
            done = frame.length;
            if (done == whole) {
                return frame;
            }
            frame = Arrays.copyOf(frame, (int) Math.min(whole, 2L * done));
        }
    }

    private void log(int type, int size) {
        if (LOG.isLoggable(System.Logger.Level.TRACE)) {
            LOG.log(System.Logger.Level.TRACE,
                    MessageLine.format(Direction.FROM_SERVER, link.channel(), type, size, ""));
        }
    }
}
