package org.watchglass.spice.connection;

import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.spice.connection.Moves.Arrival;
import org.watchglass.spice.connection.Moves.Departure;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageLine;

/**
 * Sends whole messages, to one link after the other. What is said here may be said on any thread; the writing
 * belongs to the channel's writer.
 */
final class MessageWriter {
    private static final System.Logger LOG = System.getLogger(MessageWriter.class.getName());

    /** Messages that may wait for the socket. */
    private static final int MAX_WAITING = 4096;

    private final Mailbox<Message> outgoing = new Mailbox<>(MAX_WAITING);
    private final ChannelTraffic traffic;
    private final Moves moves;
    private final Function<WireChannel, WireLine> lines;
    private final Runnable onSent;
    /** It may be ahead of what is read, or behind. */
    private Link link;
    private Tap tap;

    /**
     * @param lines begin to tell those who listen to a link
     * @param onSent called whenever all that waited is sent, on the writer
     */
    MessageWriter(Link link, ChannelTraffic traffic, Moves moves, Function<WireChannel, WireLine> lines,
            Runnable onSent) {
        this.link = link;
        this.traffic = traffic;
        this.moves = moves;
        this.lines = lines;
        this.onSent = onSent;
        this.tap = link.tap(lines);
    }

    /** Returns false if there is no room: the server does not read. Never blocks. */
    boolean send(Message message) {
        return outgoing.offer(message, 1) || outgoing.isClosed();
    }

    /** Messages that wait for the socket. */
    int waiting() {
        return outgoing.size();
    }

    /** What is said from now on is for the next link. Never blocks. */
    void leave(Departure departure) {
        outgoing.post(departure);
    }

    /** Sends what waits, and nothing more. Never blocks. */
    void close() {
        outgoing.close();
    }

    /** Sends until it is closed. */
    void run() throws IOException, InterruptedException {
        try {
            sendAll();
        } finally {
            tap.threadEnded();
        }
    }

    private void sendAll() throws IOException, InterruptedException {
        long serial = 1;
        while (true) {
            @Nullable Message message = outgoing.poll();
            if (message == null) {
                flush();
                onSent.run();
                message = outgoing.poll(Long.MAX_VALUE);
            }
            if (message == null) {
                return;
            }
            serial = message instanceof Departure departure ? depart(departure, serial)
                    : write(serial, message);
        }
    }

    /** Waits for the next link. Takes and returns the number of the next message. */
    private long depart(Departure departure, long serial) throws IOException {
        long next = serial;
        if (departure.flush()) {
            next = write(next, new CommonRequest.MigrateFlushMark());
            flush();
        }
        Arrival arrival = departure.arrival().join();
        tap.threadEnded();
        link = arrival.link();
        tap = link.tap(lines);
        next = arrival.carried() ? next : 1;
        for (Message message : arrival.first()) {
            next = write(next, message);
        }
        return next;
    }

    /** Takes the message's number and returns that of the next. */
    private long write(long serial, Message message) throws IOException {
        byte[] frame = link.header().frame(serial, message);
        log(message.type(), frame.length - link.header().size());
        // Before it is sent: the answer must not be told of first.
        tap.written(message.type(), frame);
        traffic.sent(message.type());
        try {
            link.transport().write(frame);
        } catch (IOException e) {
            failUnlessLeft(e);
        }
        return serial + 1;
    }

    private void flush() throws IOException {
        try {
            link.transport().flush();
        } catch (IOException e) {
            failUnlessLeft(e);
        }
    }

    /** What was meant for a server that is left is not missed. */
    private void failUnlessLeft(IOException failure) throws IOException {
        if (!moves.isLeft(link)) {
            throw failure;
        }
    }

    private void log(int type, int size) {
        if (LOG.isLoggable(System.Logger.Level.TRACE)) {
            LOG.log(System.Logger.Level.TRACE,
                    MessageLine.format(Direction.TO_SERVER, link.channel(), type, size, ""));
        }
    }
}
