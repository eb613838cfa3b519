package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.remote.ConsoleDisplay;

/**
 * One display in one format: a file after the other, as long as there is a factory for it.
 *
 * <p>Belongs to the recorder's thread, but for {@link #progress}.
 */
final class SinkSlot {
    /** What a slot needs of the recording that it belongs to; all calls are made on the recorder's thread. */
    interface Owner {
        /** Runs on the recorder's thread. Any thread may call it. */
        void post(Runnable work);

        /** Runs on the recorder's thread, later. */
        void postLater(Runnable work, Duration delay);

        @Nullable
        FrameSinkFactory bestFactory(String format);

        SinkOutput nextOutput(ConsoleDisplay display);

        void fileEnded(int display, RecordedFile file);

        void notice(EndReason reason, String text);
    }

    /** A sink that takes frames. */
    private record Open(FrameSinkFactory factory, FrameSink sink, CountedSink counted, long sinceNanos) {}

    private static final System.Logger LOG = System.getLogger(SinkSlot.class.getName());
    private static final Duration GIVE_UP_BOUND = Duration.ofSeconds(1);

    private final ConsoleDisplay display;
    private final String format;
    private final DisplayCounters counters;
    private final Owner owner;
    private final Backoff backoff = new Backoff();
    private volatile @Nullable Open open;
    private volatile @Nullable FrameSink latest;
    private boolean waiting;
    private boolean stopped;

    SinkSlot(ConsoleDisplay display, String format, DisplayCounters counters, Owner owner) {
        this.display = display;
        this.format = format;
        this.counters = counters;
        this.owner = owner;
    }

    boolean isFor(ConsoleDisplay which, String what) {
        return display == which && format.equals(what);
    }

    boolean isOpen() {
        return open != null;
    }

    /** Any thread. What the sink that is open now has written. */
    SinkProgress progress() {
        Open now = open;
        return now == null ? SinkProgress.NONE : now.sink().progress();
    }

    /**
     * Any thread. Copies the end of the file that is open, or was last.
     *
     * @return whether there is a copy
     */
    boolean copyEnd(Path target, Duration last, long maxBytes) throws IOException {
        await(display.flush(), GIVE_UP_BOUND);
        FrameSink sink = latest;
        return sink != null && sink.copyEnd(target, last, maxBytes);
    }

    int display() {
        return display.number();
    }

    /** Opens the next file, if there is none, nothing to wait for, and a factory. */
    void openIfIdle() {
        FrameSinkFactory factory = owner.bestFactory(format);
        if (open != null || waiting || stopped || factory == null) {
            return;
        }
        SinkOutput output = owner.nextOutput(display);
        Ending ending = new Ending();
        try {
            FrameSink sink = factory.open(output, ending);
            CountedSink counted = new CountedSink(sink, counters, () -> owner.post(() -> giveUp(sink)));
            Open opened = new Open(factory, sink, counted, System.nanoTime());
            open = opened;
            latest = sink;
            ending.sinkOpened(opened);
            display.attach(opened.counted());
        } catch (IOException | RuntimeException | LinkageError e) {
            owner.notice(EndReason.FAILED,
                    "cannot open " + output.baseName() + " (" + format + "): " + e.getMessage());
            tryAgainLater();
        }
    }

    /** The factory goes: its own bundle closes its sink, here it is only forgotten. */
    void forget(FrameSinkFactory factory) {
        Open now = open;
        if (now != null && now.factory() == factory) {
            display.detach(now.counted());
            open = null;
            openIfIdle();
        }
    }

    /**
     * Takes no more files. The result, for any thread, closes the sink that was open within the bound that it
     * gets.
     */
    Consumer<Duration> stop() {
        stopped = true;
        Open last = open;
        open = null;
        if (last == null) {
            return bound -> {};
        }
        Future<?> detached = display.detach(last.counted());
        return bound -> close(last, detached, bound);
    }

    private void close(Open last, Future<?> detached, Duration bound) {
        // The last picture is worth a moment, but a stuck console must not cost the file its end.
        Duration moment = bound.dividedBy(5);
        await(detached, moment);
        RecordedFile file = last.sink().close(bound.minus(moment));
        owner.post(() -> owner.fileEnded(display.number(), file));
    }

    private static void await(Future<?> what, Duration bound) {
        try {
            what.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "the console did not hand over its last picture", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A sink that throws gets no more frames; what it has is closed, and the next file is begun later. */
    private void giveUp(FrameSink sink) {
        Open now = open;
        if (now != null && now.sink() == sink) {
            display.detach(now.counted());
            open = null;
            owner.notice(EndReason.FAILED, "the " + format + " recorder failed to take a frame; see the log");
            owner.fileEnded(display.number(), sink.close(GIVE_UP_BOUND));
            tryAgainLater();
        }
    }

    private void ended(@Nullable Open which, EndReason reason, String detail, RecordedFile file) {
        owner.fileEnded(display.number(), file);
        if (reason != EndReason.CLOSED) {
            owner.notice(reason, detail);
        }
        if (which == null || open != which) {
            return;
        }
        display.detach(which.counted());
        open = null;
        if (reason == EndReason.FAILED || reason == EndReason.NO_SPACE) {
            backoff.ended(Duration.ofNanos(System.nanoTime() - which.sinceNanos()));
            tryAgainLater();
        }
    }

    private void tryAgainLater() {
        waiting = true;
        owner.postLater(
                () -> {
                    waiting = false;
                    openIfIdle();
                },
                backoff.next());
    }

    /** Brings a sink's end, which comes on the sink's thread, to the recorder's thread. */
    private final class Ending implements SinkListener {
        private @Nullable Open opened;

        void sinkOpened(Open now) {
            opened = now;
        }

        @Override
        public void ended(EndReason reason, String detail, RecordedFile file) {
            owner.post(() -> SinkSlot.this.ended(opened, reason, detail, file));
        }
    }
}
