package org.watchglass.flow;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Messages for one thread, in order, bounded by weight (bytes, usually).
 *
 * <p>Any number of threads may post, one thread takes. A message heavier than the whole mailbox is accepted
 * when the mailbox is empty, so that one large message cannot block for ever. The lock guards
 * {@code letters}, {@code weight} and {@code closed}; it is held for a few instructions only and nothing is
 * called under it.
 */
public final class Mailbox<T> {
    private record Letter<T>(T message, long weight) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Letter<T>> letters = new ArrayDeque<>();
    private final long capacity;
    private long weight;
    private boolean closed;

    /** @param capacity the weight that may wait, at least 1 */
    public Mailbox(long capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " < 1");
        }
        this.capacity = capacity;
    }

    /** Posts without waiting. Returns false if the mailbox is full or closed. */
    public boolean offer(T message, long messageWeight) {
        lock.lock();
        try {
            return !closed && fits(messageWeight) && add(message, messageWeight);
        } finally {
            lock.unlock();
        }
    }

    /** Posts, waiting for room: how a reader passes its peer's pressure on. Returns false if closed. */
    public boolean put(T message, long messageWeight) throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !fits(messageWeight)) {
                changed.await();
            }
            return !closed && add(message, messageWeight);
        } finally {
            lock.unlock();
        }
    }

    /** Posts whatever the bound says: for the few messages that must not be lost. Returns false if closed. */
    public boolean post(T message) {
        lock.lock();
        try {
            return !closed && add(message, 0);
        } finally {
            lock.unlock();
        }
    }

    /** The oldest message, waiting for one at most {@code timeoutNanos}; null when there is none. */
    public @Nullable T poll(long timeoutNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeoutNanos;
            while (letters.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** The oldest message if there is one now, else null. */
    public @Nullable T poll() {
        lock.lock();
        try {
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** Messages waiting. */
    public int size() {
        lock.lock();
        try {
            return letters.size();
        } finally {
            lock.unlock();
        }
    }

    /** The weight of the messages waiting. */
    public long weight() {
        lock.lock();
        try {
            return weight;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more messages; those inside can still be taken. Wakes everybody who waits. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(long messageWeight) {
        return letters.isEmpty() || weight + messageWeight <= capacity;
    }

    private boolean add(T message, long messageWeight) {
        letters.add(new Letter<>(message, messageWeight));
        weight += messageWeight;
        changed.signalAll();
        return true;
    }

    private @Nullable T remove() {
        if (letters.isEmpty()) {
            return null;
        }
        Letter<T> letter = letters.remove();
        weight -= letter.weight();
        changed.signalAll();
        return letter.message();
    }
}
