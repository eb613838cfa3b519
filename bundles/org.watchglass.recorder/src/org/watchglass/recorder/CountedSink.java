package org.watchglass.recorder;

import org.watchglass.capture.FrameSink;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/**
 * Stands between the drawing worker and a sink: counts, measures, and keeps a sink's mistakes away from the
 * console.
 *
 * <p>{@link #frame} runs on the drawing worker and allocates nothing.
 */
final class CountedSink implements FrameConsumer {
    private static final System.Logger LOG = System.getLogger(CountedSink.class.getName());

    private final FrameSink sink;
    private final DisplayCounters counters;
    private final Runnable onBroken;
    private boolean broken;

    /** @param onBroken called once, on the drawing worker, when the sink has thrown: must only post */
    CountedSink(FrameSink sink, DisplayCounters counters, Runnable onBroken) {
        this.sink = sink;
        this.counters = counters;
        this.onBroken = onBroken;
    }

    @Override
    public boolean frame(Frame frame) {
        if (broken) {
            return false;
        }
        long start = System.nanoTime();
        boolean taken = offer(frame);
        counters.offered(taken, System.nanoTime() - start, frame.width(), frame.height());
        return taken;
    }

    private boolean offer(Frame frame) {
        try {
            return sink.frame(frame);
        } catch (RuntimeException | LinkageError e) {
            broken = true;
            LOG.log(System.Logger.Level.ERROR, "a sink failed to take a frame and gets no more: " + sink, e);
            onBroken.run();
            return false;
        }
    }
}
