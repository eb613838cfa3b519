package org.watchglass.report.zip;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;

/**
 * Makes one report at a time, on the thread {@code report}. One that the user wants goes before those that
 * nobody has asked for: what is under way of these is given up. Any thread.
 */
final class ReportDesk {
    private final ScheduledThreadPoolExecutor executor = Threads.scheduled("report");
    private final AtomicReference<@Nullable ZipRun> users = new AtomicReference<>();
    private volatile @Nullable ZipRun automatic;

    /**
     * Begins with the user's report. Returns at once.
     *
     * @throws IllegalStateException if there is another one of the user's
     */
    void begin(ZipRun run) {
        if (!users.compareAndSet(null, run)) {
            throw new IllegalStateException("a report is being written; try again when it is finished");
        }
        // Whoever makes an automatic one has told so before it looks for the user's.
        cancel(automatic);
        executor.execute(() -> {
            Runnable tell;
            try {
                tell = run.run();
            } finally {
                users.set(null);
            }
            tell.run();
        });
    }

    /**
     * On the report's thread. Makes a report that nobody has asked for.
     *
     * @return false if it was not made, because the user's goes first
     */
    boolean make(ZipRun run) {
        automatic = run;
        if (users.get() != null) {
            automatic = null;
            return false;
        }
        Runnable tell;
        try {
            tell = run.run();
        } finally {
            automatic = null;
        }
        if (run.isGivenUp() && users.get() != null) {
            return false;
        }
        tell.run();
        return true;
    }

    /** Runs something on the report's thread, after what is to be done there already. */
    void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // The bundle has stopped: nothing is reported any more.
        }
    }

    /** Runs something on the report's thread, again and again. */
    Future<?> every(Duration interval, Runnable task) {
        return executor.scheduleWithFixedDelay(task, interval.toNanos(), interval.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** Waits until all is done that is to be done now. Returns false if that takes longer than the bound. */
    boolean await(Duration bound) {
        try {
            executor.submit(() -> {}).get(bound.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (RejectedExecutionException | ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is being written is given up. */
    void stop() {
        cancel(users.get());
        executor.shutdown();
        cancel(automatic);
    }

    private static void cancel(@Nullable ZipRun run) {
        if (run != null) {
            run.cancel();
        }
    }
}
