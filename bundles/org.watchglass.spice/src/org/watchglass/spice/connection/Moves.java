package org.watchglass.spice.connection;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;

/**
 * How one channel goes from link to link when the guest moves to another host: because the server says so on
 * the channel itself, which then carries its state along, or because the session does. Any thread; the lock
 * guards all fields.
 */
final class Moves {
    private static final int NEED_FLUSH = 1;
    private static final int NEED_DATA = 2;

    /** For the new host to be connected, and to say what channels it has. */
    private static final long BOUND_NANOS = TimeUnit.SECONDS.toNanos(30);

    /**
     * Where the channel goes on.
     *
     * @param first sent before anything else
     * @param carried whether the state of before goes on
     */
    record Arrival(Link link, List<? extends Message> first, boolean carried) {}

    /**
     * Stands among the messages to be sent: what is before it is for the old link, what follows for the next.
     *
     * @param flush whether the old server wants a mark there
     */
    record Departure(boolean flush, CompletableFuture<Arrival> arrival) implements Message {
        @Override
        public int type() {
            return CommonRequest.MigrateFlushMark.TYPE;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    /** Moves that were announced, and that the reader has not made yet. */
    private int expected;
    private @Nullable Link parked;
    /** What the writer has been told, while the state is on its way. */
    private @Nullable Departure leaving;
    private @Nullable Link target;
    /** Left with the state carried along, and still open: see {@link #leaveFormer}. */
    private @Nullable Link former;
    /** What is read. */
    private Link current;
    private boolean closed;

    Moves(Link first) {
        current = first;
    }

    /** The channel will be moved: until then it does not matter if its link ends. */
    void expect() {
        lock.lock();
        try {
            expected++;
        } finally {
            lock.unlock();
        }
    }

    boolean isExpected() {
        lock.lock();
        try {
            return expected > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it does not matter that nothing can be sent there any more. */
    boolean isLeft(Link link) {
        lock.lock();
        try {
            return expected > 0 || link != current;
        } finally {
            lock.unlock();
        }
    }

    /** The link to be used once the server says so on this channel, in place of another; null for none. */
    void park(@Nullable Link link) {
        lock.lock();
        try {
            closeUnlessNull(parked);
            parked = link;
            if (closed) {
                closeUnlessNull(link);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void closeUnlessNull(@Nullable Link link) {
        if (link != null) {
            link.close();
        }
    }

    /**
     * A move that was expected is to be made now: the link of before is closed. Returns what the writer is to
     * be told.
     */
    Departure arrive(Arrival arrival) {
        lock.lock();
        try {
            current.close();
            arrivals.forEach(earlier -> earlier.link().close());
            arrivals.add(arrival);
            if (closed) {
                arrival.link().close();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return new Departure(false, CompletableFuture.completedFuture(arrival));
    }

    /**
     * On the reader: the link has ended. Waits for the next one, if there is to be one.
     *
     * @return null if the channel ends with the link
     */
    @Nullable
    Arrival next() throws InterruptedException {
        lock.lock();
        try {
            long left = BOUND_NANOS;
            while (expected > 0 && arrivals.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed || arrivals.isEmpty() ? null : take();
        } finally {
            lock.unlock();
        }
    }

    /**
     * On the reader: handles what the server says of a move on the channel itself.
     *
     * @param writer gets what the writer is to be told
     * @return false if it is not about that
     */
    boolean handles(SubMessage part, Consumer<Departure> writer) throws ProtocolException {
        if (part.type() == CommonMessage.Migrate.TYPE) {
            leave(new WireReader("MIGRATE", part.body()).i32("flags"), writer);
            return true;
        }
        if (part.type() == CommonMessage.MigrateData.TYPE) {
            carry(List.of(new CommonRequest.MigrateData(part.body())));
            return true;
        }
        return false;
    }

    private void leave(int flags, Consumer<Departure> writer) throws ProtocolException {
        Departure departure = new Departure((flags & NEED_FLUSH) != 0, new CompletableFuture<>());
        lock.lock();
        try {
            target = parked;
            parked = null;
            if (target == null || closed) {
                throw new ProtocolException("MIGRATE: got one without a host to go to");
            }
            leaving = departure;
        } finally {
            lock.unlock();
        }
        writer.accept(departure);
        if ((flags & NEED_DATA) == 0) {
            carry(List.of());
        }
    }

    private void carry(List<? extends Message> first) throws ProtocolException {
        lock.lock();
        try {
            Link link = target;
            Departure departure = leaving;
            if (link == null || departure == null) {
                throw new ProtocolException("MIGRATE_DATA: got one without MIGRATE");
            }
            Arrival arrival = new Arrival(link, first, true);
            target = null;
            leaving = null;
            arrivals.add(arrival);
            expected++;
            departure.arrival().complete(arrival);
        } finally {
            lock.unlock();
        }
    }

    /** On the reader: the link to go on with at once, because all that the old one had to say was read. */
    @Nullable
    Arrival carried() {
        lock.lock();
        try {
            return !arrivals.isEmpty() && arrivals.element().carried() ? take() : null;
        } finally {
            lock.unlock();
        }
    }

    private Arrival take() {
        Arrival arrival = arrivals.remove();
        expected--;
        closeUnlessNull(former);
        former = arrival.carried() && !closed ? current : null;
        if (former == null) {
            current.close();
        }
        current = arrival.link();
        return arrival;
    }

    /** Whether the server is still to say that the channel goes on elsewhere, or the reader to go there. */
    boolean isAwaited() {
        lock.lock();
        try {
            return parked != null || target != null || !arrivals.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the link of before. Not at once, because a server ends all channels with its main one: those
     * that still wait for their state would never get it.
     */
    void leaveFormer() {
        lock.lock();
        try {
            closeUnlessNull(former);
            former = null;
        } finally {
            lock.unlock();
        }
    }

    /** The channel ends: nobody waits any more, and all its links are closed. Never blocks. */
    void close() {
        lock.lock();
        try {
            closed = true;
            current.close();
            closeUnlessNull(former);
            arrivals.forEach(arrival -> arrival.link().close());
            closeUnlessNull(target);
            closeUnlessNull(parked);
            Departure waiting = leaving;
            if (waiting != null) {
                waiting.arrival().cancel(false);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
