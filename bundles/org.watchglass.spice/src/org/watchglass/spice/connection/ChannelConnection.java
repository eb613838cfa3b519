package org.watchglass.spice.connection;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.spice.connection.Moves.Arrival;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.ProtocolException;

/**
 * One channel's messages both ways. Everything that is read or written after the link stage passes here, as
 * whole messages.
 *
 * <p>The reader thread reads, counts, acknowledges, answers pings and hands over; it never writes to the
 * socket. The writer thread sends what waits in a bounded mailbox: a server that does not read loses the
 * connection rather than make the reader wait. Both go from link to link when the guest moves.
 */
public final class ChannelConnection {
    private final Receiver receiver;
    private final ChannelTraffic traffic;
    private final Function<WireChannel, WireLine> lines;
    private final Runnable moved;
    private final Moves moves;
    private final MessageWriter outgoing;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader;
    private final Thread writer;
    private volatile Link link;
    private volatile Replies replies = new Replies(this::send);
    private volatile @Nullable Loss loss;

    /**
     * @param lines begin to tell those who listen to a link
     * @param moved called by the reader when the channel goes on with another link
     * @param receivers makes the one that gets what comes in, and may keep the connection to answer
     */
    public ChannelConnection(Link link, ChannelTraffic traffic,
            Function<WireChannel, WireLine> lines, Runnable moved, Receiver.Maker receivers) {
        this.link = link;
        this.traffic = traffic;
        this.lines = lines;
        this.moved = moved;
        moves = new Moves(link);
        outgoing = new MessageWriter(link, traffic, moves, lines, this::sent);
        reader = Threads.named("spice " + link.name() + " reader", this::readAll);
        writer = Threads.named("spice " + link.name() + " writer", this::writeAll);
        receiver = receivers.make(this);
    }

    /** The one that is read now. */
    public Link link() {
        return link;
    }

    public boolean isOpen() {
        return !ended.get();
    }

    /** Any thread. */
    ChannelDetails details() {
        return new ConnectionDetails(link, traffic, replies, outgoing, loss).with(isOpen());
    }

    /** Any thread. What kind of thing ended it; empty if it was none. */
    String error() {
        Loss how = loss;
        return how == null ? "" : how.error();
    }

    /** Any thread. Something that came with the message of that number is not shown as it should be. */
    public void gap(long number, ProtocolGap gap) {
        link.tap(lines).gap(number, gap);
    }

    /** Any thread. The guest is about to be asked for these screens. */
    public void sizesWanted(List<Monitor> monitors) {
        WireLine line = link.tap(lines).line();
        if (line.isHeard()) {
            line.sizesWanted(new SizesWanted(line.channel(), monitors, System.nanoTime()));
        }
    }

    /** Begins to read and to write. */
    public void start() {
        reader.start();
        writer.start();
    }

    /** Any thread, never blocks. Nothing happens once the connection has ended. */
    public void send(Message message) {
        if (!outgoing.send(message)) {
            lose(Loss.of("the server does not read what it is sent"));
        }
    }

    /** Says good-bye after what waits to be sent, and sends nothing more. Never blocks. */
    public void sayGoodbye() {
        send(new CommonRequest.Disconnecting(System.nanoTime(), 0));
        outgoing.close();
    }

    /** There will be a {@link #moveTo}; until then it does not matter if the link ends. Any thread. */
    public void expectMove() {
        moves.expect();
    }

    /** Whether it has a {@linkplain #park parked} link that it does not use yet. */
    boolean isAwaited() {
        return moves.isAwaited();
    }

    /** Closes the link that it has left with its state. Never blocks. */
    void leaveFormer() {
        moves.leaveFormer();
    }

    public boolean isMoving() {
        return moves.isExpected();
    }

    /**
     * Leaves the link, and goes on with another one as if from the beginning. Only after {@link #expectMove}.
     * Any thread, never blocks.
     *
     * @param first what is sent there before anything else
     */
    public void moveTo(Link next, List<? extends Message> first) {
        outgoing.leave(moves.arrive(new Arrival(next, first, false)));
    }

    /**
     * Goes on with this link, and with the channel's state, once the server says so on the channel; closes
     * what was parked before and not used. Any thread, never blocks.
     *
     * @param next null for none
     */
    public void park(@Nullable Link next) {
        moves.park(next);
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
        release();
    }

    private void release() {
        outgoing.close();
        moves.close();
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
    private void lose(Loss how) {
        if (ended.compareAndSet(false, true)) {
            loss = how;
            release();
            receiver.onLost(how.reason());
        }
    }

    private void readAll() {
        try {
            long serial = 0;
            while (!ended.get()) {
                serial = readLink(serial);
            }
        } catch (IOException e) {
            lose(Loss.of(e));
        } catch (ProtocolException e) {
            lose(Loss.of(link.name(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Reached with the connection still up only after an interrupt, or what the thread's owner logs.
            lose(Loss.of("the client failed on the " + link.name() + " channel: see its log"));
        }
    }

    /** Reads from one link until the channel goes on with another. Takes and returns the last serial. */
    private long readLink(long last) throws IOException, ProtocolException, InterruptedException {
        Tap tap = link.tap(lines);
        Replies answering = new Replies(this::send);
        replies = answering;
        MessageReader in = new MessageReader(
                link, tap, traffic, answering, part -> moves.handles(part, outgoing::leave));
        long serial = last;
        @Nullable Arrival next = null;
        try {
            while (next == null && !ended.get()) {
                receiver.onMessage(in.read(++serial));
                next = moves.carried();
            }
        } catch (IOException e) {
            next = moves.next();
            if (next == null) {
                throw e;
            }
        } finally {
            receiver.onLinkEnd(tap::threadEnded);
        }
        if (next == null) {
            return serial;
        }
        link = next.link();
        receiver.onMoved(next.carried());
        moved.run();
        return next.carried() ? serial : 0;
    }

    /** On the writer. */
    private void sent() {
        receiver.onSent();
    }

    private void writeAll() {
        try {
            outgoing.run();
        } catch (IOException e) {
            lose(Loss.of(e));
        } catch (CancellationException e) {
            // The channel has ended on its way.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
