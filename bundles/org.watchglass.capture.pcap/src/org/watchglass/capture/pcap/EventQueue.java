package org.watchglass.capture.pcap;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.remote.wire.WireMessage;

/** What waits for the worker: bounded in messages and bytes. Any thread posts, and never waits. */
final class EventQueue {
    static final int MAX_MESSAGES = 1024;
    static final long MAX_BYTES = 32 << 20;

    private static final int MORE_SMALL = 256;

    private static final AtomicLong NONE = new AtomicLong();

    private final Mailbox<Event> mailbox = new Mailbox<>(MAX_BYTES);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentHashMap<String, AtomicLong> dropped = new ConcurrentHashMap<>();

    /** Posts a copy. Returns false, and counts, if it does not fit; false if closed. */
    boolean offer(WireMessage message) {
        int size = message.bytes().remaining();
        boolean taken = waiting.get() < MAX_MESSAGES && offer(Event.Said.copyOf(message), size, MAX_MESSAGES);
        if (!taken && !mailbox.isClosed()) {
            dropped.computeIfAbsent(message.channel().name(), name -> new AtomicLong()).incrementAndGet();
        }
        return taken;
    }

    /**
     * Posts something of which it is seen, or does not matter, if it did not fit. There is some room for it
     * where messages have none.
     */
    void offer(Event small) {
        offer(small, 1, MAX_MESSAGES + MORE_SMALL);
    }

    private boolean offer(Event event, long weight, int most) {
        if (waiting.incrementAndGet() <= most && mailbox.offer(event, weight)) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    /** Posts one of the few that must not be lost. */
    void post(Event event) {
        waiting.incrementAndGet();
        mailbox.post(event);
    }

    /** The oldest, waiting for one at most {@code timeoutNanos}; null if there is none. */
    @Nullable
    Event poll(long timeoutNanos) throws InterruptedException {
        Event event = mailbox.poll(timeoutNanos);
        if (event != null) {
            waiting.decrementAndGet();
        }
        return event;
    }

    /** Messages of a channel that did not fit. */
    long dropped(String channel) {
        return dropped.getOrDefault(channel, NONE).get();
    }

    void close() {
        mailbox.close();
    }

    boolean isFinished() {
        return mailbox.isClosed() && mailbox.size() == 0;
    }
}
