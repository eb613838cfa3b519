package org.watchglass.ui.tests;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.watchglass.testkit.Await;

/** Holds the next job whose name begins like that: it runs, and has not done anything yet. */
final class HeldJob extends JobChangeAdapter implements AutoCloseable {
    private final String name;
    private final CompletableFuture<Job> held = new CompletableFuture<>();
    private final CountDownLatch latch = new CountDownLatch(1);

    HeldJob(String name) {
        this.name = name;
        Job.getJobManager().addJobChangeListener(this);
    }

    /** On the job's thread. Whoever interrupts that finds it interrupted later, too. */
    @Override
    @NonNullByDefault({})
    public void running(IJobChangeEvent event) {
        if (!event.getJob().getName().startsWith(name) || !held.complete(event.getJob())) {
            return;
        }
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The job, once it is held. */
    Job job() throws Exception {
        return held.get(30, TimeUnit.SECONDS);
    }

    /** Lets it go, and waits for its end. */
    void end() throws Exception {
        latch.countDown();
        Job job = job();
        Await.until(job.getName() + " has ended", () -> job.getState() == Job.NONE);
    }

    @Override
    public void close() {
        latch.countDown();
        Job.getJobManager().removeJobChangeListener(this);
    }
}
