package org.watchglass.flow;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A bounded mailbox that is drained, in order and by one thread at a time, on an executor that its owner
 * owns.
 *
 * <p>Posting never waits. What does not fit is counted and refused. A handler that throws is reported to
 * {@code failed} and the next message is handled: one bad message must not stop the rest.
 */
public final class Worker<T> {
    private final Executor executor;
    private final Mailbox<T> mailbox;
    private final Consumer<T> handler;
    private final Consumer<Throwable> failed;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicLong refused = new AtomicLong();

    /** @param capacity messages that may wait */
    public Worker(Executor executor, int capacity, Consumer<T> handler, Consumer<Throwable> failed) {
        this.executor = executor;
        this.mailbox = new Mailbox<>(capacity);
        this.handler = handler;
        this.failed = failed;
    }

    /** Any thread. Returns false, and counts, if the mailbox is full; false if the worker is closed. */
    public boolean offer(T message) {
        if (!mailbox.offer(message, 1)) {
            if (!mailbox.isClosed()) {
                refused.incrementAndGet();
            }
            return false;
        }
        schedule();
        return true;
    }

    /** Messages that did not fit. */
    public long refused() {
        return refused.get();
    }

    /**
     * Takes no more messages and waits until those inside are handled, at most {@code bound}. Must not be
     * called by the handler. Returns false if the bound was missed; the rest is then still handled as long as
     * the executor runs.
     */
    public boolean close(Duration bound) {
        mailbox.close();
        long end = System.nanoTime() + bound.toNanos();
        while (mailbox.size() > 0 || scheduled.get()) {
            long left = end - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(this, Math.min(left, 1_000_000));
        }
        return true;
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                scheduled.set(false);
                failed.accept(e);
            }
        }
    }

    private void drain() {
        try {
            @Nullable T message;
            while ((message = mailbox.poll()) != null) {
                handle(message);
            }
        } finally {
            scheduled.set(false);
        }
        // A message posted after the last poll and before the flag fell saw the flag up and did not schedule.
        if (mailbox.size() > 0) {
            schedule();
        }
    }

    private void handle(T message) {
        try {
            handler.accept(message);
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }
}
