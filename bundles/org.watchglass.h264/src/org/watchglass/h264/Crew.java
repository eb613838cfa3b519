package org.watchglass.h264;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Spreads numbered jobs over the calling thread and helpers on an executor that somebody else owns.
 *
 * <p>A helper that does not start in time is not waited for: the caller does the work itself. {@link #run} is
 * called by one thread at a time and allocates nothing but what the executor does.
 */
final class Crew {
    /** One kind of work. A member (0 is the caller) never does two jobs at the same time. */
    interface Job {
        void run(int member, int number);
    }

    private final Executor executor;
    private final Helper[] helpers;
    /** How many jobs there are (high half) and how many of them are taken (low half). */
    private final AtomicLong taken = new AtomicLong();

    private volatile Job job = (member, number) -> {};
    private final Object lock = new Object();

    /** Guarded by lock. */
    private int unfinished;

    /** What went wrong in a job of this run; guarded by lock. */
    private @Nullable Throwable failure;

    Crew(int members, Executor executor) {
        this.executor = executor;
        helpers = new Helper[members - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
        }
    }

    int members() {
        return helpers.length + 1;
    }

    /** Does jobs 0 to {@code count} - 1 and returns when all are done. An exception in any is thrown here. */
    void run(int count, Job what) {
        synchronized (lock) {
            unfinished = count;
            failure = null;
        }
        job = what;
        taken.set((long) count << 32);
        for (int i = 0; i < helpers.length && i < count - 1; i++) {
            helpers[i].call();
        }
        work(0);
        awaitHelpers();
    }

    private void work(int member) {
        for (int number = take(); number >= 0; number = take()) {
            Throwable thrown = null;
            try {
                job.run(member, number);
            } catch (RuntimeException | Error e) {
                thrown = e; // rethrown by the caller of run
            }
            finished(thrown);
        }
    }

    private int take() {
        while (true) {
            long state = taken.get();
            int number = (int) state;
            if (number >= state >>> 32) {
                return -1;
            }
            if (taken.compareAndSet(state, state + 1)) {
                return number;
            }
        }
    }

    private void finished(@Nullable Throwable thrown) {
        synchronized (lock) {
            failure = failure == null ? thrown : failure;
            if (--unfinished == 0) {
                lock.notifyAll();
            }
        }
    }

    /** Only for jobs that are running already, hence without a bound. */
    private void awaitHelpers() {
        boolean interrupted = false;
        Throwable thrown;
        synchronized (lock) {
            while (unfinished > 0) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true; // the buffers are in use until all jobs have ended
                }
            }
            thrown = failure;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thrown != null) {
            throw new IllegalStateException("a slice failed", thrown);
        }
    }

    private final class Helper implements Runnable {
        private final int member;
        /** Handed to the executor and not done yet. */
        private final AtomicBoolean called = new AtomicBoolean();

        Helper(int member) {
            this.member = member;
        }

        void call() {
            if (called.compareAndSet(false, true)) {
                try {
                    executor.execute(this);
                } catch (RejectedExecutionException e) {
                    called.set(false); // the executor is shutting down: the caller does it alone
                }
            }
        }

        @Override
        public void run() {
            work(member);
            called.set(false);
        }
    }
}
