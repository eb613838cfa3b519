package org.watchglass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What other threads tell the command's thread: notices, gaps in what it records, and that its work is over.
 *
 * <p>Any thread may tell; none of them waits. The first end counts. The lock
 * guards all fields but itself and its condition, and nothing is called under it.
 */
final class Inbox {
    /** Somebody who sends more between two looks is not worth reading. */
    static final int MAX_NOTICES = 50;

    /** A call that waits and gives up when interrupted. */
    @FunctionalInterface
    interface Waiting<T, E extends Exception> {
        T call() throws E, InterruptedException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<String> notices = new ArrayList<>();
    private int lost;
    private ExitCode gap = ExitCode.OK;
    private @Nullable End end;
    private @Nullable Thread waiting;
    /** Not under the lock: marks are not for the command's thread. */
    private volatile Consumer<String> marker = text -> {};
    private volatile Runnable onSignal = () -> mark("mark");

    /** Ends the work: wakes the command's thread, and gives up what it waits for. */
    void end(End reason) {
        lock.lock();
        try {
            boolean first = end == null;
            if (first) {
                end = reason;
            }
            Thread blocked = waiting;
            if (first && blocked != null) {
                blocked.interrupt();
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something was not recorded, for which the program will exit with that code; a full disk outranks. */
    void gap(ExitCode code, String text) {
        lock.lock();
        try {
            gap = gap == ExitCode.DISK ? gap : code;
        } finally {
            lock.unlock();
        }
        notice(text);
    }

    /** OK if everything was recorded. */
    ExitCode gap() {
        lock.lock();
        try {
            return gap;
        } finally {
            lock.unlock();
        }
    }

    /** A line for the user. */
    void notice(String text) {
        lock.lock();
        try {
            if (notices.size() < MAX_NOTICES) {
                notices.add(text);
            } else {
                lost++;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on marks go to {@code recording}, which must not wait. */
    void markTo(Consumer<String> recording) {
        marker = recording;
    }

    /** From now on the user's signal does that, which must not wait, instead of making a mark. */
    void onSignal(Runnable action) {
        onSignal = action;
    }

    /** The user's signal has come. */
    void signal() {
        onSignal.run();
    }

    /** Marks this moment in what is recorded, if anything is. */
    void mark(String text) {
        marker.accept(text);
    }

    /** Why the work is over, or null while it is not. */
    @Nullable
    End end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    /** The notices since the last call, oldest first. */
    List<String> takeNotices() {
        lock.lock();
        try {
            List<String> taken = new ArrayList<>(notices);
            if (lost > 0) {
                taken.add("and " + lost + " more notices");
            }
            notices.clear();
            lost = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a notice or the end, but no longer than {@code nanos}. */
    void await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (end == null && notices.isEmpty() && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end, but no longer than {@code nanos}. */
    void awaitEnd(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (end == null && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a call on this thread that {@link #end} interrupts: for what waits for others, never for what
     * writes files.
     *
     * @throws InterruptedException if the work is over, so that there is no result
     */
    <T, E extends Exception> T untilEnd(Waiting<T, E> call) throws E, InterruptedException {
        enter();
        try {
            return call.call();
        } finally {
            leave();
        }
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            if (end != null) {
                throw new InterruptedException("the work is over");
            }
            waiting = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** An interrupt that came too late for the call must not hit what follows. */
    private void leave() {
        lock.lock();
        try {
            waiting = null;
            if (end != null) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }
}
