package org.watchglass.swt;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FramePart;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Rect;

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
    private final FrameConsumer taker;
    private final Rect origin;
    private volatile Pointer pointer = Pointer.NONE;
    private volatile Rect screen = Rect.EMPTY;
    /** The drawing worker's: whether the frame has something for this widget. */
    private boolean news;
    /** The UI thread's. */
    private boolean closed;

    /**
     * @param area the part of the screen that is wanted; null for all of it
     * @param update runs on the UI thread when there is something to take, perhaps also when there is not
     */
    FrameFeed(@Nullable Rect area, Display ui, Watchdog watchdog, Runnable update) {
        taker = area == null ? this::offer : new FramePart(area, this::offer);
        origin = area == null ? Rect.EMPTY : FramePart.origin(area);
        this.ui = ui;
        this.watchdog = watchdog;
        this.update = update;
    }

    @Override
    public boolean frame(Frame frame) {
        long start = watchdog.frameBegins();
        news = frame.width() != screen.width() || frame.height() != screen.height();
        if (news) {
            screen = new Rect(0, 0, frame.width(), frame.height());
        }
        boolean taken = taker.frame(frame);
        if (news && called.compareAndSet(false, true)) {
            call();
        }
        watchdog.frameEnds(start);
        return taken;
    }

    private boolean offer(Frame frame) {
        news |= !frame.damage().isEmpty() || !frame.pointer().equals(pointer);
        pointer = frame.pointer();
        return queue.offer(frame);
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
        if (!closed) {
            update.run();
        }
    }

    /** UI thread. Does not wait. Whether {@code picture} has changed. */
    boolean take(Picture picture) {
        return queue.takeAll(picture);
    }

    /** The whole screen of the newest frame; empty before the first. Any thread. */
    Rect screen() {
        return screen;
    }

    /** Left and top are where the pictures lie on the screen. Any thread. */
    Rect origin() {
        return origin;
    }

    /** Where the pointer was in the newest frame, on its picture, and what it looked like. Any thread. */
    Pointer pointer() {
        return pointer;
    }

    /** UI thread. What was on its way tells nobody any more. */
    void close() {
        closed = true;
        queue.close();
    }
}
