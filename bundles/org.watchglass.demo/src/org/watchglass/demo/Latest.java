package org.watchglass.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A value of which only the newest counts. Any thread. The lock guards {@code value}; nothing is called under
 * it.
 */
final class Latest<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private T value;

    Latest(T value) {
        this.value = value;
    }

    void set(T newValue) {
        lock.lock();
        try {
            value = newValue;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    T get() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** The value once it differs from {@code known}, or after that time. */
    T await(T known, long timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = unit.toNanos(timeout);
            while (value.equals(known) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
