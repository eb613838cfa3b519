package org.watchglass.spice.connection;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.MessageMask;
import org.watchglass.spice.wire.MessageNames;

/**
 * Tells those who listen to a connection of its messages. The connection's reader tells what is read, its
 * writer what is written; with nobody there, they look, and go on.
 */
final class Tap {
    private static final int THREADS = 2;

    private final WireLine line;
    private final @Nullable ChannelType type;
    private final int headerSize;
    private final MessageMask readMask;
    private final MessageMask writtenMask;
    /** The reader's, and the writer's. */
    private long read;
    private long written;
    private final AtomicInteger threads = new AtomicInteger(THREADS);

    Tap(WireLine line, Channel channel, HeaderFormat header) {
        this.line = line;
        type = ChannelType.of(channel.type());
        headerSize = header.size();
        readMask = new MessageMask(channel.type(), Direction.FROM_SERVER);
        writtenMask = new MessageMask(channel.type(), Direction.TO_SERVER);
    }

    /**
     * The reader has a message.
     *
     * @param frame all of it
     * @param body lies in {@code frame}
     * @return its number on the link, from 1
     */
    long read(MessageHeader header, byte[] frame, Bytes body) {
        long number = ++read;
        if (line.isHeard()) {
            byte[] masked = readMask.masked(frame, header.type(), header.subList(), body);
            line.message(WireDirection.FROM_SERVER, number, header.type(),
                    name(Direction.FROM_SERVER, header.type()), frame, masked);
        } else {
            readMask.follow(header.type(), header.subList(), body);
        }
        return number;
    }

    /** The writer is about to write a message. */
    void written(int messageType, byte[] frame) {
        long number = ++written;
        boolean heard = line.isHeard();
        if (!heard && !writtenMask.isStateful()) {
            return;
        }
        Bytes body = Bytes.of(frame).slice(headerSize, frame.length - headerSize);
        if (heard) {
            byte[] masked = writtenMask.masked(frame, messageType, 0, body);
            line.message(WireDirection.TO_SERVER, number, messageType,
                    name(Direction.TO_SERVER, messageType), frame, masked);
        } else {
            writtenMask.follow(messageType, 0, body);
        }
    }

    WireLine line() {
        return line;
    }

    /** Any thread. */
    void gap(long number, ProtocolGap gap) {
        line.gap(number, gap);
    }

    /** One of the connection's two threads tells nothing any more. */
    void threadEnded() {
        if (threads.decrementAndGet() == 0) {
            line.close();
        }
    }

    private String name(Direction direction, int messageType) {
        return type == null ? Integer.toString(messageType) : MessageNames.of(type, direction, messageType);
    }
}
