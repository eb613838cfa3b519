package org.watchglass.spice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.renderer.FramePacer;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.Deadline;

/**
 * One display's drawing thread: runs what is in its mailbox, in order, and ends frames. Surfaces and screen
 * belong to it alone; who wants something of them posts a task.
 *
 * <p>It goes on after a disconnect, until {@link #close}: then it finishes what is in the mailbox and ends
 * one last frame.
 */
final class DrawingWorker {
    private static final System.Logger LOG = System.getLogger(DrawingWorker.class.getName());

    /** Bytes of messages that may wait to be drawn. */
    static final long CAPACITY = 64L << 20;

    private final Mailbox<Runnable> mailbox = new Mailbox<>(CAPACITY);
    private final Screen screen;
    private final Ticker ticker;
    private final FramePacer pacer;
    private final Gaps gaps;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Thread thread;
    /** Guarded by the monitor: the last of what comes when the thread has ended, one after the other. */
    private CompletableFuture<?> late = ended;

    DrawingWorker(Screen screen, int framesPerSecond, Ticker ticker, Gaps gaps) {
        this.screen = screen;
        this.ticker = ticker;
        this.gaps = gaps;
        pacer = new FramePacer(framesPerSecond, ticker.nanoTime());
        thread = Threads.named("spice display-" + screen.display() + " drawing", this::work);
    }

    void start() {
        thread.start();
    }

    /** Any thread; never waits. Returns false once the worker is closed: the task is not run then. */
    boolean post(Runnable task) {
        return mailbox.post(task);
    }

    /**
     * Any thread; never waits. As {@link #post}, but a task that comes too late is run too: when the last
     * frame has ended, on some other thread, in order. A frame is ended after it, so that whoever is attached
     * then gets the last picture.
     *
     * @return is there when the task was run
     */
    CompletableFuture<?> submit(Runnable task) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        Runnable telling = () -> {
            try {
                run(task);
            } finally {
                done.complete(null);
            }
        };
        return post(telling) ? done : submitLate(task);
    }

    private synchronized CompletableFuture<?> submitLate(Runnable task) {
        late = late.thenRunAsync(() -> {
            run(task);
            screen.endFrame(ticker.nanoTime());
        });
        return late;
    }

    /** Any thread; waits for room. The task is not run once the worker is closed. */
    void put(Runnable task, long bytes) throws InterruptedException {
        mailbox.put(task, bytes);
    }

    /** Any thread. Tasks that wait. */
    int waiting() {
        return mailbox.size();
    }

    /** Any thread. Bytes of the messages that wait. */
    long waitingBytes() {
        return mailbox.weight();
    }

    /** Takes no more tasks. Never waits. */
    void close() {
        mailbox.close();
    }

    /**
     * Waits until the last frame has ended, at most until the deadline. Does nothing on the worker's own
     * thread.
     */
    void awaitEnd(Deadline deadline) throws InterruptedException {
        if (thread != Thread.currentThread()) {
            TimeUnit.NANOSECONDS.timedJoin(thread, deadline.remainingNanos());
        }
    }

    /** Hands over what was drawn. On the worker's thread. */
    void endFrame() {
        long now = ticker.nanoTime();
        screen.endFrame(now);
        pacer.frameEnded(now);
    }

    private void work() {
        try {
            while (!mailbox.isClosed() || mailbox.size() > 0) {
                @Nullable Runnable task = mailbox.poll(pacer.waitNanos(ticker.nanoTime()));
                if (task != null) {
                    run(task);
                }
                long now = ticker.nanoTime();
                pacer.update(screen.isDirty(), now);
                if (pacer.isDue(mailbox.size() == 0, now)) {
                    endFrame();
                }
            }
            endFrame();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(null);
        }
    }

    private void run(Runnable task) {
        run(task, "display " + screen.display() + ": drawing failed", gaps);
    }

    /**
     * One bad message must not stop the rest, nor one that wants more memory than there is.
     *
     * @param failed what to log then
     */
    static void run(Runnable task, String failed, Gaps gaps) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, failed, e);
            gaps.count("client error " + e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            gaps.count("out of memory", String.valueOf(e.getMessage()));
        }
    }
}
