package org.watchglass.ui.player;

import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.watchglass.mp4.Progress;
import org.watchglass.ui.Background;

/** Work on the disk that a user waits for: a job with progress, which can be cancelled. */
public final class DiskWork {
    /** The family of all these jobs. */
    public static final Object JOBS = "org.watchglass.ui.player.work";

    private static final System.Logger LOG = System.getLogger(DiskWork.class.getName());
    private static final int ALL = 1000;

    /** What is to be done, on the job's thread. */
    @FunctionalInterface
    public interface Body<T> {
        /** @param progress goes on until the user has had enough */
        T run(Progress progress) throws Exception;
    }

    private DiskWork() {}

    /**
     * Starts.
     *
     * @param bar shows the progress; UI thread
     * @param done gets the result on the UI thread
     * @param failed gets a line for the user there; an empty one if it was cancelled
     */
    public static <T> Job start(WorkBar bar, String name, Body<T> body, Consumer<T> done,
            Consumer<String> failed) {
        Display ui = bar.getDisplay();
        Job job = new Job(name) {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
                Meter meter = new Meter(ui, bar, this, monitor);
                Runnable outcome = outcome(meter, body, done, failed);
                onUi(ui, () -> {
                    bar.end(this);
                    outcome.run();
                });
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(@Nullable Object family) {
                return family == JOBS;
            }
        };
        Background.ifNeverRun(job, () -> onUi(ui, () -> {
            bar.end(job);
            failed.accept("");
        }));
        bar.begin(job);
        job.schedule();
        return job;
    }

    /**
     * Looks something up in a job that nobody needs to know of.
     *
     * @param done gets the result on the UI thread
     * @param failed gets a line there
     */
    public static <T> Job quietly(Display ui, Callable<T> body, Consumer<T> done, Consumer<String> failed) {
        Job job = new Job(DiskWork.class.getSimpleName()) {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
                Runnable outcome = outcome(Progress.NONE, progress -> body.call(), done, failed);
                onUi(ui, outcome);
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(@Nullable Object family) {
                return family == JOBS;
            }
        };
        Background.ifNeverRun(job, () -> onUi(ui, () -> failed.accept("")));
        job.setSystem(true);
        job.schedule();
        return job;
    }

    private static <T> Runnable outcome(Progress progress, Body<T> body, Consumer<T> done,
            Consumer<String> failed) {
        try {
            T result = body.run(progress);
            return () -> done.accept(result);
        } catch (InterruptedIOException | InterruptedException | OperationCanceledException e) {
            return () -> failed.accept("");
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.DEBUG, "work on the disk", e);
            return () -> failed.accept(line(e));
        }
    }

    /** Any thread. Does nothing once the user interface has gone. */
    public static void onUi(Display ui, Runnable action) {
        try {
            ui.asyncExec(action);
        } catch (SWTException e) {
            LOG.log(System.Logger.Level.DEBUG, "the user interface has gone", e);
        }
    }

    /** One line about a failure; those of files say no more than the file's name. */
    public static String line(Throwable e) {
        String message = e.getMessage();
        String kind = e.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return kind;
        }
        return e instanceof FileSystemException file && file.getReason() == null
                ? message + ": " + kind.replaceAll("(Exception)$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                : message;
    }

    /** Tells the job's monitor and the bar, the latter no more often than it shows. */
    private static final class Meter implements Progress {
        private final Display ui;
        private final WorkBar bar;
        private final Job job;
        private final @Nullable IProgressMonitor monitor;
        private final AtomicInteger newest = new AtomicInteger(-1);
        private final AtomicBoolean called = new AtomicBoolean();
        private int told;

        Meter(Display ui, WorkBar bar, Job job, @Nullable IProgressMonitor monitor) {
            this.ui = ui;
            this.bar = bar;
            this.job = job;
            this.monitor = monitor;
            if (monitor != null) {
                monitor.beginTask(job.getName(), ALL);
            }
        }

        @Override
        public boolean goesOn(long done, long all) {
            int part = all <= 0 ? 0 : (int) Math.min(ALL, done * ALL / all);
            IProgressMonitor there = monitor;
            if (there != null) {
                there.worked(Math.max(0, part - told));
            }
            told = Math.max(told, part);
            if (newest.getAndSet(part) != part && called.compareAndSet(false, true)) {
                onUi(ui, () -> {
                    called.set(false);
                    bar.show(job, (double) newest.get() / ALL);
                });
            }
            return there == null || !there.isCanceled();
        }
    }
}
