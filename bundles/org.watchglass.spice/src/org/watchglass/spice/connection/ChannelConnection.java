package org.watchglass.spice.connection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.flow.Threads;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.MessageLine;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;

/**
 * One channel's messages both ways. Everything that is read or written after the link stage passes here, as
 * whole messages.
 *
 * <p>The reader thread reads, counts, acknowledges, answers pings and hands over; it never writes to the
 * socket. The writer thread sends what waits in a bounded mailbox: a server that does not read loses the
 * connection rather than make the reader wait. A body's memory grows with the bytes that have come, so that a
 * size alone costs nothing.
 */
public final class ChannelConnection {
    private static final System.Logger LOG = System.getLogger(ChannelConnection.class.getName());

    /** Messages that may wait for the socket. */
    private static final int MAX_WAITING = 4096;

    /** As much as an uncompressed picture of 7680x4320 takes, and some more. */
    private static final int MAX_BODY = 144 << 20;

    /** Sizes up to this are believed. */
    private static final int TRUSTED_BODY = 1 << 20;

    private final Link link;
    private final Receiver receiver;
    private final ChannelTraffic traffic;
    private final int maxBody;
    private final Mailbox<Message> outgoing = new Mailbox<>(MAX_WAITING);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader;
    private final Thread writer;

    /** @param receivers makes the one that gets what comes in, and may keep the connection to answer */
    public ChannelConnection(Link link, ChannelTraffic traffic, Receiver.Maker receivers) {
        this.link = link;
        this.traffic = traffic;
        ChannelType type = ChannelType.of(link.channel().type());
        maxBody = type == null ? TRUSTED_BODY : Math.min(MAX_BODY, type.maxMessage());
        reader = Threads.named("spice " + link.name() + " reader", this::readAll);
        writer = Threads.named("spice " + link.name() + " writer", this::writeAll);
        receiver = receivers.make(this);
    }

    public Link link() {
        return link;
    }

    /** Begins to read and to write. */
    public void start() {
        reader.start();
        writer.start();
    }

    /** Any thread, never blocks. Nothing happens once the connection has ended. */
    public void send(Message message) {
        if (!outgoing.offer(message, 1) && !outgoing.isClosed()) {
            lose("the server does not read what it is sent");
        }
    }

    /** Says good-bye after what waits to be sent, and sends nothing more. Never blocks. */
    public void sayGoodbye() {
        send(new CommonRequest.Disconnecting(System.nanoTime(), 0));
        outgoing.close();
    }

    /** Waits until everything that the server has sent is read, at most until the deadline. */
    void awaitRead(Deadline deadline) throws InterruptedException {
        join(reader, deadline);
    }

    /** Waits until everything is sent, or cannot be, at most until the deadline. */
    public void awaitSent(Deadline deadline) throws InterruptedException {
        join(writer, deadline);
    }

    /** Closes the socket; the receiver hears nothing more of it than what is read already. Never blocks. */
    public void close() {
        ended.set(true);
        outgoing.close();
        link.transport().close();
    }

    /** Waits for the end of both threads, of which the caller may be one, at most until the deadline. */
    public void awaitEnd(Deadline deadline) throws InterruptedException {
        join(reader, deadline);
        join(writer, deadline);
    }

    private static void join(Thread thread, Deadline deadline) throws InterruptedException {
        if (thread != Thread.currentThread()) {
            TimeUnit.NANOSECONDS.timedJoin(thread, deadline.remainingNanos());
        }
    }

    /** The connection ends by itself. */
    private void lose(String reason) {
        if (ended.compareAndSet(false, true)) {
            outgoing.close();
            link.transport().close();
            receiver.onLost(reason);
        }
    }

    private void readAll() {
        try {
            Replies replies = new Replies(this::send);
            for (long serial = 1; !ended.get(); serial++) {
                receiver.onMessage(read(serial, replies));
            }
        } catch (IOException e) {
            lose(reason(e));
        } catch (ProtocolException e) {
            lose("the server broke the protocol of the " + link.name() + " channel (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Reached with the connection still up only after an interrupt, or what the thread's owner logs.
            lose("the client failed on the " + link.name() + " channel: see its log");
        }
    }

    private Incoming read(long count, Replies replies) throws IOException, ProtocolException {
        byte[] head = new byte[link.header().size()];
        link.transport().read(head, 0, head.length);
        MessageHeader header = link.header().read(Bytes.of(head), maxBody);
        Bytes body = Bytes.of(readBody(header.size()));
        traffic.received(head.length + body.length());
        replies.messageRead();
        log(Direction.FROM_SERVER, header.type(), body.length());
        List<SubMessage> parts = new ArrayList<>(1);
        for (SubMessage part : partsOf(header, body)) {
            if (!replies.answers(part)) {
                parts.add(part);
            }
        }
        long serial = header.serial() == 0 ? count : header.serial();
        return new Incoming(serial, parts, head.length + body.length());
    }

    private byte[] readBody(int size) throws IOException {
        byte[] body = new byte[Math.min(size, TRUSTED_BODY)];
        int done = 0;
        while (true) {
            link.transport().read(body, done, body.length - done);
            done = body.length;
            if (done == size) {
                return body;
            }
            body = Arrays.copyOf(body, (int) Math.min(size, 2L * done));
        }
    }

    private static List<SubMessage> partsOf(MessageHeader header, Bytes body) throws ProtocolException {
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

    private void writeAll() {
        try {
            for (long serial = 1;; serial++) {
                @Nullable Message message = outgoing.poll();
                if (message == null) {
                    link.transport().flush();
                    receiver.onSent();
                    message = outgoing.poll(Long.MAX_VALUE);
                }
                if (message == null) {
                    return;
                }
                byte[] frame = link.header().frame(serial, message);
                log(Direction.TO_SERVER, message.type(), frame.length - link.header().size());
                link.transport().write(frame);
            }
        } catch (IOException e) {
            lose(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void log(Direction direction, int type, int size) {
        if (LOG.isLoggable(System.Logger.Level.TRACE)) {
            LOG.log(System.Logger.Level.TRACE, MessageLine.format(direction, link.channel(), type, size, ""));
        }
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof EOFException) {
            return "the server closed the connection";
        }
        if (message.contains("reset") || message.contains("Broken pipe")) {
            return "the connection was reset by the server or the network";
        }
        return "the connection failed (" + message + ")";
    }
}
