package org.watchglass.capture.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/** A connection that is read from files: puts its messages together, and counts them. One thread. */
final class ReadConnection {
    /** More than any message that a client takes. */
    static final int MAX_MESSAGE = 160 << 20;

    /** More than any link stage has, in messages and in bytes. */
    static final int MAX_LINK = 64;
    private static final int MAX_LINK_MESSAGE = 1 << 20;

    /** One of its directions. */
    private static final class Side {
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
        private long serial;
    }

    private final int type;
    private final int id;
    private final Side fromServer = new Side();
    private final Side toServer = new Side();
    private final List<LinkMessage> link = new ArrayList<>();
    /** Of the link stage, those that have not come yet in this file. */
    private int linkLeft;
    private @Nullable WireChannel channel;
    private boolean closed;

    ReadConnection(int type, int id, int linkMessages, long lastFromServer, long lastToServer) {
        this.type = type;
        this.id = id;
        linkLeft = linkMessages;
        fromServer.serial = lastFromServer;
        toServer.serial = lastToServer;
    }

    /** Goes on in the next file, in which the link stage comes again. */
    void goOn(int linkMessages) {
        linkLeft = linkMessages;
        fromServer.begun.reset();
        toServer.begun.reset();
    }

    boolean isAfter(long lastFromServer, long lastToServer) {
        return fromServer.serial == lastFromServer && toServer.serial == lastToServer;
    }

    /** Null as long as its link stage was not read. */
    @Nullable
    WireChannel channel() {
        return channel;
    }

    private Side side(WireDirection direction) {
        return direction == WireDirection.FROM_SERVER ? fromServer : toServer;
    }

    /** So many messages are not in the files. */
    void missed(WireDirection direction, long count) {
        side(direction).serial += count;
    }

    /** Bytes of messages that are not whole yet. */
    int waiting() {
        return fromServer.begun.size() + toServer.begun.size();
    }

    /**
     * @param name of the channel
     * @return whether there was something to tell
     */
    boolean add(Segment segment, String name, long timeNanos, WireListener listener)
            throws UnreadableTrafficException {
        if (closed) {
            return false;
        }
        Side side = side(segment.direction());
        ByteBuffer data = segment.data();
        if (side.begun.size() + data.remaining() > (linkLeft > 0 ? MAX_LINK_MESSAGE : MAX_MESSAGE)) {
            throw new UnreadableTrafficException("a message on the " + name + " channel has no end");
        }
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        side.begun.writeBytes(bytes);
        boolean told = linkLeft == 0 && open(name, listener);
        if (segment.last() && side.begun.size() > 0) {
            ByteBuffer whole = ByteBuffer.wrap(side.begun.toByteArray()).asReadOnlyBuffer();
            side.begun.reset();
            told |= linkLeft > 0 ? said(segment.direction(), whole, name, timeNanos, listener)
                    : message(segment.direction(), whole, timeNanos, listener);
        }
        return segment.ends() ? close(timeNanos, listener) || told : told;
    }

    private boolean said(WireDirection direction, ByteBuffer whole, String name, long timeNanos,
            WireListener listener) {
        if (channel == null) {
            link.add(new LinkMessage(direction, timeNanos, whole));
        }
        linkLeft--;
        return linkLeft == 0 && open(name, listener);
    }

    private boolean open(String name, WireListener listener) {
        if (channel != null) {
            return false;
        }
        WireChannel opened = new WireChannel(name, type, id, link);
        channel = opened;
        listener.onOpened(opened);
        return true;
    }

    private boolean message(WireDirection direction, ByteBuffer whole, long timeNanos,
            WireListener listener) {
        WireChannel from = channel;
        if (from == null) {
            return false;
        }
        long serial = ++side(direction).serial;
        listener.packet(new WireMessage(from, direction, serial, 0, "", timeNanos, whole));
        return true;
    }

    /** Nothing more is told of it. Returns whether there was something to tell. */
    boolean close(long timeNanos, WireListener listener) {
        WireChannel open = channel;
        if (closed || open == null) {
            return false;
        }
        closed = true;
        fromServer.begun.reset();
        toServer.begun.reset();
        listener.onClosed(open, timeNanos);
        return true;
    }
}
