package org.watchglass.recorder;

import org.watchglass.capture.FrameSink;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/**
 * Stands between the drawing worker and a sink: counts, measures, and keeps a sink's mistakes away from the
 * console.
 *
 * <p>Everything runs on the drawing worker. {@link #frame} allocates nothing but when the size changes.
 */
final class CountedSink implements FrameConsumer {
    /** Told on the drawing worker: must only post. */
    interface Watcher {
        void onFirstFrame();

        /** @return whether the frame, and those after it, belong to this sink still */
        boolean onResize(int width, int height, long timeNanos);

        /** Once, when the sink has thrown. */
        void onBroken();
    }

    private static final System.Logger LOG = System.getLogger(CountedSink.class.getName());

    private final FrameSink sink;
    private final DisplayCounters counters;
    private final Watcher watcher;
    private final FrameOfferedEvent event = new FrameOfferedEvent();
    private boolean over;
    private int width;
    private int height;
    /** By area, of all frames that came; 0x0 before the first. Any thread reads it. */
    private volatile Size largest = new Size(0, 0);

    /** Of a screen, in pixels. */
    record Size(int width, int height) {
        long area() {
            return (long) width * height;
        }
    }

    CountedSink(FrameSink sink, DisplayCounters counters, Watcher watcher) {
        this.sink = sink;
        this.counters = counters;
        this.watcher = watcher;
    }

    @Override
    public boolean frame(Frame frame) {
        if (over || !takesSize(frame)) {
            return false;
        }
        long start = System.nanoTime();
        event.begin();
        boolean taken = offer(frame);
        event.end();
        counters.offered(taken, System.nanoTime() - start, frame.width(), frame.height());
        if (event.shouldCommit()) {
            event.display = frame.display();
            event.accepted = taken;
            event.commit();
        }
        return taken;
    }

    /** Any thread. The size of the largest screen that was offered. */
    Size largest() {
        return largest;
    }

    /** From the next frame on there are no more for this sink: another one has them, and counts them. */
    void release() {
        over = true;
    }

    private boolean takesSize(Frame frame) {
        if (frame.width() == width && frame.height() == height) {
            return true;
        }
        boolean first = width == 0;
        width = frame.width();
        height = frame.height();
        Size size = new Size(width, height);
        largest = size.area() > largest.area() ? size : largest;
        if (first) {
            watcher.onFirstFrame();
        } else {
            over = !watcher.onResize(width, height, frame.timeNanos());
        }
        return !over;
    }

    private boolean offer(Frame frame) {
        try {
            return sink.frame(frame);
        } catch (RuntimeException | LinkageError e) {
            over = true;
            LOG.log(System.Logger.Level.ERROR, "a sink failed to take a frame and gets no more: " + sink, e);
            watcher.onBroken();
            return false;
        }
    }
}
