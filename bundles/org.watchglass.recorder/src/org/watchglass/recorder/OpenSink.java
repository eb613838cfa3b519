package org.watchglass.recorder;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.flow.Ticker;

/**
 * A sink from its opening to its end. What the sink and the drawing worker tell becomes an event on the
 * recorder's thread.
 */
final class OpenSink implements CountedSink.Watcher {
    /** All but {@link #post} and {@link #ticker} are called on the recorder's thread. */
    interface Events {
        /** Any thread. */
        void post(Runnable work);

        Ticker ticker();

        void onEnded(OpenSink which, EndReason reason, String detail, RecordedFile file);

        /** The sink has what the one before it had last. */
        void onTakenOver(OpenSink from);

        /** A new file is wanted. The sink gets no frame of the new size if {@code wait} is zero. */
        void onResized(OpenSink which, Duration wait, Mark mark);

        void onBroken(OpenSink which);
    }

    /** A moment with a name. */
    record Mark(String text, long timeNanos) {
        static Mark ofSize(int width, int height, long timeNanos) {
            return new Mark("resolution " + width + "x" + height, timeNanos);
        }
    }

    private static final System.Logger LOG = System.getLogger(OpenSink.class.getName());

    private final FrameSinkFactory factory;
    private final SinkOpener opener;
    private final SinkOutput output;
    private final FileRules.OnResize onResize;
    private final Events events;
    private final long sinceNanos;
    private final FrameSink sink;
    private final CountedSink counted;
    private boolean reported;
    private boolean left;
    /** The drawing worker's; let go at once, because a sink is large. */
    private @Nullable OpenSink predecessor;

    /** @param predecessor takes frames until this one gets its first */
    OpenSink(FrameSinkFactory factory, SinkOpener opener, SinkOutput output, FileRules.OnResize onResize,
            DisplayCounters counters, Events events, @Nullable OpenSink predecessor) throws IOException {
        this.factory = factory;
        this.opener = opener;
        this.output = output;
        this.onResize = onResize;
        this.events = events;
        this.predecessor = predecessor;
        this.sinceNanos = events.ticker().nanoTime();
        this.sink = opener.open(output,
                (reason, detail, file) -> events.post(() -> events.onEnded(this, reason, detail, file)));
        this.counted = new CountedSink(sink, counters, this);
    }

    FrameSinkFactory factory() {
        return factory;
    }

    SinkOutput output() {
        return output;
    }

    FrameSink sink() {
        return sink;
    }

    /** What the display gets. */
    CountedSink counted() {
        return counted;
    }

    Duration age() {
        return Duration.ofNanos(events.ticker().nanoTime() - sinceNanos);
    }

    /** Recorder's thread. True the first time: sinks tell of their end in more than one way. */
    boolean reportsFirst() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /** Recorder's thread. The sink gets no more frames, or soon none; calls after the first do nothing. */
    void leave() {
        if (!left) {
            left = true;
            opener.left();
        }
    }

    /** Any thread. */
    void mark(Mark mark) {
        try {
            sink.mark(mark.text(), mark.timeNanos());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a sink failed to take a mark: " + sink, e);
        }
    }

    @Override
    public void onFirstFrame() {
        OpenSink before = predecessor;
        predecessor = null;
        if (before != null) {
            // The display hands a frame to those who are new after the others: this one was its last.
            before.counted.release();
            events.post(() -> events.onTakenOver(before));
        }
    }

    @Override
    public boolean onResize(int width, int height, long timeNanos) {
        Mark mark = Mark.ofSize(width, height, timeNanos);
        Duration wait = FileRules.SHORTEST_SEGMENT.minus(age());
        boolean stays = onResize == FileRules.OnResize.SAME_FILE || !wait.isNegative();
        if (stays) {
            mark(mark);
        }
        if (onResize == FileRules.OnResize.NEW_FILE) {
            events.post(() -> events.onResized(this, stays ? wait : Duration.ZERO, mark));
        }
        return stays;
    }

    @Override
    public void onBroken() {
        events.post(() -> events.onBroken(this));
    }
}
