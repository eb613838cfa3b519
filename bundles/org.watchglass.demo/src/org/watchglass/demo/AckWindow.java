package org.watchglass.demo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds a server back while its client has not acknowledged two windows of messages. The writer waits, the
 * reader lets it go on. The lock guards all fields; nothing is called under it.
 */
final class AckWindow {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int window;
    private int unacknowledged;
    private boolean closed;

    /** From the next message on, the client acknowledges each {@code messages} messages. */
    void open(int messages) {
        lock.lock();
        try {
            window = messages;
        } finally {
            lock.unlock();
        }
    }

    /** Whether one more message would have to wait. */
    boolean isFull() {
        lock.lock();
        try {
            return full();
        } finally {
            lock.unlock();
        }
    }

    /** Counts a message that is about to be sent, once there is room for it. */
    void admit() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (full()) {
                changed.await();
            }
            unacknowledged += window > 0 ? 1 : 0;
        } finally {
            lock.unlock();
        }
    }

    /** The client has acknowledged a window; more than were sent are of no use to it. */
    void acknowledged() {
        lock.lock();
        try {
            unacknowledged = Math.max(0, unacknowledged - window);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean full() {
        return !closed && window > 0 && unacknowledged >= 2 * window;
    }
}
