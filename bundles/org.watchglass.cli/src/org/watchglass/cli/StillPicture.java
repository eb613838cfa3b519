package org.watchglass.cli;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/**
 * Takes a display's picture when it is at rest: a server draws a screen in many parts, and the first frames
 * show some of them only.
 *
 * <p>Frames come on the drawing worker, and are counted and timed, no pixel is read; the picture is taken by
 * another thread. The lock guards {@code frames} and {@code lastNanos}, for a few instructions.
 */
final class StillPicture {
    /**
     * How long is waited.
     *
     * @param first for the first frame
     * @param quiet without a new frame means at rest
     * @param most after the first frame: a display that never rests is taken as it is
     */
    record Patience(Duration first, Duration quiet, Duration most) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(5));
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Ticker ticker;
    private final Patience patience;
    private final FrameConsumer watcher = this::seen;
    private long frames;
    private long lastNanos;

    StillPicture(Ticker ticker, Patience patience) {
        this.ticker = ticker;
        this.patience = patience;
    }

    /** @throws CommandException as failure, if nothing was shown in time */
    Picture of(ConsoleDisplay display, SnapshotPointer pointer)
            throws CommandException, InterruptedException {
        display.attach(watcher);
        try {
            awaitRest();
            return display.snapshot(pointer).get(patience.most().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new CommandException(ExitCode.FAILED, "no picture: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new CommandException(ExitCode.FAILED, "no picture: the display does not answer", e);
        } finally {
            display.detach(watcher);
        }
    }

    private boolean seen(Frame frame) {
        lock.lock();
        try {
            frames++;
            lastNanos = ticker.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private void awaitRest() throws CommandException, InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitFirst();
            long latest = ticker.nanoTime() + patience.most().toNanos();
            long left = patience.quiet().toNanos();
            while (left > 0) {
                changed.awaitNanos(left);
                long now = ticker.nanoTime();
                left = Math.min(lastNanos + patience.quiet().toNanos() - now, latest - now);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitFirst() throws CommandException, InterruptedException {
        long left = patience.first().toNanos();
        while (frames == 0 && left > 0) {
            left = changed.awaitNanos(left);
        }
        if (frames == 0) {
            String message = "nothing was shown within " + Durations.length(patience.first());
            throw new CommandException(ExitCode.FAILED, message, null);
        }
    }
}
