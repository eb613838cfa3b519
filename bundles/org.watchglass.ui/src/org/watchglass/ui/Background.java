package org.watchglass.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
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
        Job job = new Job(name) {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
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
                if (thread != null) {
                    thread.interrupt();
                }
            }
        };
        job.schedule();
        return job;
    }

    /** Any thread. Does nothing once the user interface has gone. */
    public void onUi(Runnable action) {
        try {
            ui.asyncExec(action);
        } catch (SWTException e) {
            LOG.log(System.Logger.Level.DEBUG, "the user interface has gone", e);
        }
    }

    private static String line(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
