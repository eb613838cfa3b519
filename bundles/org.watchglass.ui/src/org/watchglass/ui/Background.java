package org.watchglass.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Work that may wait for disk or network, as a job; what comes of it is told on the UI thread. */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final Display ui;

    public Background(Display ui) {
        this.ui = ui;
    }

    /**
     * Starts. Cancelling the job interrupts the work.
     *
     * @param failed gets one line for the user
     */
    public <T> Job run(String name, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        return start(name, work, done, failed, true);
    }

    /** The same for work that must not be left half done: cancelling its job changes nothing. */
    <T> Job runToTheEnd(String name, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        return start(name, work, done, failed, false);
    }

    private <T> Job start(String name, Callable<T> work, Consumer<T> done, Consumer<String> failed,
            boolean interruptible) {
        Job job = new Job(name) {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
                if (monitor != null) {
                    monitor.beginTask(null, IProgressMonitor.UNKNOWN);
                }
                try {
                    T result = work.call();
                    onUi(() -> done.accept(result));
                } catch (InterruptedException e) {
                    onUi(() -> failed.accept(Messages.cancelled));
                } catch (Exception | LinkageError e) {
                    LOG.log(System.Logger.Level.DEBUG, name, e);
                    onUi(() -> failed.accept(line(e)));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(@Nullable Object family) {
                return family == ConsoleView.JOBS;
            }

            @Override
            protected void canceling() {
                Thread thread = getThread();
                if (thread != null && interruptible) {
                    thread.interrupt();
                }
            }
        };
        if (interruptible) {
            ifNeverRun(job, () -> onUi(() -> failed.accept(Messages.cancelled)));
        }
        job.schedule();
        return job;
    }

    /**
     * A job that is cancelled before it has begun never runs: then this tells those who wait for it.
     *
     * @param job says that all was well whenever it was run
     * @param told called on any thread
     */
    public static void ifNeverRun(Job job, Runnable told) {
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(@Nullable IJobChangeEvent event) {
                IStatus result = event == null ? null : event.getResult();
                if (result != null && result.matches(IStatus.CANCEL)) {
                    told.run();
                }
            }
        });
    }

    /** Any thread. Does nothing once the user interface has gone. */
    public void onUi(Runnable action) {
        try {
            ui.asyncExec(action);
        } catch (SWTException e) {
            LOG.log(System.Logger.Level.DEBUG, "the user interface has gone", e);
        }
    }

    /** One line about a failure. */
    static String line(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
