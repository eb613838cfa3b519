package org.watchglass.swt;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;

/**
 * Frames on their way from the drawing worker to the UI thread. The UI is called at most once until it has
 * caught up, however many frames there are.
 */
final class FrameFeed implements FrameConsumer {
    /** One that is being taken and one that waits: what comes meanwhile is shown with it, in one turn. */
    private static final Limits LIMITS = new Limits(2, Limits.DEFAULT.bytes());

    private final FrameQueue queue = new FrameQueue(LIMITS, PointerLayer.LEFT_OUT);
    private final AtomicBoolean called = new AtomicBoolean();
    private final Display ui;
    private final Runnable update;
    private final Watchdog watchdog;
    private volatile Pointer pointer = Pointer.NONE;

    /** @param update runs on the UI thread when there is something to take, perhaps also when there is not */
    FrameFeed(Display ui, Watchdog watchdog, Runnable update) {
        this.ui = ui;
        this.watchdog = watchdog;
        this.update = update;
    }

    @Override
    public boolean frame(Frame frame) {
        long start = watchdog.frameBegins();
        pointer = frame.pointer();
        boolean taken = queue.offer(frame);
        if (called.compareAndSet(false, true)) {
            call();
        }
        watchdog.frameEnds(start);
        return taken;
    }

    private void call() {
        try {
            ui.asyncExec(this::run);
        } catch (SWTException e) {
            // The display was disposed of: nobody looks any more.
            queue.close();
        }
    }

    private void run() {
        // Before anything is taken, so that what comes from now on calls again.
        called.set(false);
        update.run();
    }

    /** UI thread. Does not wait. Whether {@code picture} has changed. */
    boolean take(Picture picture) {
        return queue.takeAll(picture);
    }

    /** Where the pointer was in the newest frame, and what it looked like. Any thread. */
    Pointer pointer() {
        return pointer;
    }

    void close() {
        queue.close();
    }
}
