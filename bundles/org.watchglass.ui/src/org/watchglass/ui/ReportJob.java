package org.watchglass.ui;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportTarget.Submission;

/**
 * A report that is made elsewhere, as a job: it lasts as long as that does, passes on how far it is, and ends
 * it when it is cancelled.
 */
final class ReportJob extends Job {
    private static final int ALL = 1000;

    private final Background background;
    private final Work work;
    private final ReportListener listener;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Submission submission;

    /** Begins a report. */
    @FunctionalInterface
    interface Work {
        /**
         * On the job's thread; may wait for pictures.
         *
         * @param told as the report comes along, on its thread
         * @throws InterruptedException if the job is cancelled meanwhile
         */
        Submission begin(ReportListener told) throws Exception;
    }

    /** @param listener told on the UI thread */
    ReportJob(Background background, Work work, ReportListener listener) {
        super(Messages.reportTitle);
        this.background = background;
        this.work = work;
        this.listener = listener;
        Background.ifNeverRun(this, () -> failed(Messages.cancelled));
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor given) {
        IProgressMonitor monitor = given == null ? new NullProgressMonitor() : given;
        monitor.beginTask(null, ALL);
        try {
            Submission made = work.begin(new Relay(monitor));
            submission = made;
            if (monitor.isCanceled()) {
                made.cancel();
            }
            awaitEnd(made);
        } catch (InterruptedException e) {
            failed(Messages.cancelled);
        } catch (Exception | LinkageError e) {
            failed(Background.line(e));
        }
        return Status.OK_STATUS;
    }

    /** Whoever makes the report says when it is over, also a cancelled one: it may be too late for that. */
    private void awaitEnd(Submission made) {
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException e) {
                made.cancel();
            }
        }
    }

    @Override
    protected void canceling() {
        Submission made = submission;
        Thread thread = getThread();
        if (made != null) {
            made.cancel();
        } else if (thread != null) {
            thread.interrupt(); // it may wait for a picture
        }
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == ConsoleView.JOBS;
    }

    private void failed(String reason) {
        background.onUi(() -> listener.onFailed(reason));
    }

    /** The report's thread must not wait for the UI, and the UI's dialog is not for other threads. */
    private final class Relay implements ReportListener {
        private final IProgressMonitor monitor;
        private int told;

        Relay(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void onProgress(ReportPart part, int done, int total) {
            int now = total <= 0 ? 0 : (int) ((long) done * ALL / total);
            monitor.worked(Math.max(0, now - told));
            told = Math.max(told, now);
            monitor.subTask(ReportText.step(part));
            background.onUi(() -> listener.onProgress(part, done, total));
        }

        @Override
        public void onFinished(Path report) {
            background.onUi(() -> listener.onFinished(report));
            over.countDown();
        }

        @Override
        public void onFailed(String reason) {
            failed(monitor.isCanceled() ? Messages.cancelled : reason);
            over.countDown();
        }
    }
}
