package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.recorder.OpenSink.Mark;
import org.watchglass.remote.ConsoleDisplay;

/**
 * One display in one format: a file after the other, as long as there is a factory for it.
 *
 * <p>Belongs to the recorder's thread, but for what says otherwise.
 */
final class SinkSlot implements OpenSink.Events {
    /** What a slot needs of the recording that it belongs to; all calls are made on the recorder's thread. */
    interface Owner {
        /** Runs on the recorder's thread. Any thread may call it. */
        void post(Runnable work);

        /** Runs on the recorder's thread, later. */
        void postLater(Runnable work, Duration delay);

        /** Runs on a thread that may wait. */
        void inBackground(Runnable work);

        @Nullable
        FrameSinkFactory bestFactory(String format);

        SinkOpener opener(ConsoleDisplay display, FrameSinkFactory factory);

        /** Whether files may be begun now. */
        boolean mayWrite();

        FileRules rules();

        Ticker ticker();

        FileBook files();

        Troubles troubles();
    }

    private final ConsoleDisplay display;
    private final String format;
    private final DisplayCounters counters;
    private final Owner owner;
    private final Backoff backoff = new Backoff();
    private final PendingMarks pending = new PendingMarks();
    private final EndingSinks ending;
    private volatile @Nullable OpenSink open;
    private volatile @Nullable FrameSink latest;
    private @Nullable SizeWatch watch;
    /** Files begun; tells a task that was posted whether its file is still the one that is open. */
    private int begun;

    private boolean waiting;
    private boolean stopped;

    SinkSlot(ConsoleDisplay display, String format, DisplayCounters counters, Owner owner) {
        this.display = display;
        this.format = format;
        this.counters = counters;
        this.owner = owner;
        this.ending = new EndingSinks(display, owner);
    }

    boolean isFor(ConsoleDisplay which, String what) {
        return display == which && format.equals(what);
    }

    /** Any thread. */
    boolean isOpen() {
        return open != null;
    }

    int display() {
        return display.number();
    }

    /** Any thread. What the sinks that have not ended have written. */
    SinkProgress progress() {
        OpenSink now = open;
        return ending.progress().plus(now == null ? SinkProgress.NONE : now.sink().progress());
    }

    /**
     * Any thread. Copies the end of the file that is open, or was last.
     *
     * @return whether there is a copy
     */
    boolean copyEnd(Path target, Duration last, long maxBytes) throws IOException {
        Closing.await(display.flush(), Duration.ofSeconds(1));
        FrameSink sink = latest;
        return sink != null && sink.copyEnd(target, last, maxBytes);
    }

    /** Any thread; waits for nothing. */
    void mark(Mark mark) {
        OpenSink now = open;
        if (now != null) {
            now.mark(mark);
        } else {
            pending.add(mark);
            OpenSink meanwhile = open;
            if (meanwhile != null) {
                pending.moveTo(meanwhile::mark);
            }
        }
    }

    /** Opens the next file, if there is none, nothing to wait for, and a factory. */
    void openIfIdle() {
        if (open == null && watch == null && !waiting && !stopped && owner.mayWrite()) {
            openNext(null);
        }
    }

    private void openNext(@Nullable OpenSink predecessor) {
        FrameSinkFactory factory = owner.bestFactory(format);
        if (factory == null) {
            return;
        }
        SinkOutput output = ending.nextOutput();
        try {
            OpenSink next = new OpenSink(factory, owner.opener(display, factory), output,
                    owner.rules().onResize(), counters, this, predecessor);
            open = next;
            latest = next.sink();
            pending.moveTo(next::mark);
            display.attach(next.counted());
            begun++;
            later(this::confirm, FileRules.SHORTEST_SEGMENT);
            if (owner.rules().hasSegments()) {
                later(this::rotate, owner.rules().segment());
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            ending.giveBack(output);
            String cause = "cannot open a file (" + format + "): " + e.getMessage();
            owner.troubles().begin(this, EndReason.FAILED, cause, cause);
            if (predecessor == null) {
                tryAgainLater();
            }
        }
    }

    /** Does something with the file that is open, if that is still the one by then. */
    private void later(Consumer<OpenSink> work, Duration delay) {
        // Holds no sink: one that has ended is large, and its time may be long.
        int number = begun;
        owner.postLater(
                () -> {
                    OpenSink now = open;
                    if (now != null && number == begun) {
                        work.accept(now);
                    }
                },
                delay);
    }

    /** A file that lives and has frames is the end of whatever kept the display from being recorded. */
    private void confirm(OpenSink now) {
        if (now.sink().progress().frames() > 0) {
            owner.troubles().end(this, "recording goes on in " + now.output().baseName());
        } else if (owner.troubles().has(this)) {
            later(this::confirm, FileRules.SHORTEST_SEGMENT);
        }
    }

    /** Begins the next file, whose first picture is the last one of this. */
    private void rotate(OpenSink now) {
        if (now.sink().progress().frames() > 0) {
            openNext(now);
        }
        if (open == now) {
            // Nothing was shown yet, or there is no other file.
            later(this::rotate, FileRules.SHORTEST_SEGMENT);
        } else {
            ending.awaitSuccessor(now);
        }
    }

    @Override
    public void onTakenOver(OpenSink from) {
        ending.takenOver(from);
    }

    @Override
    public void onResized(OpenSink which, Duration wait, Mark mark) {
        if (open != which || stopped) {
            return;
        }
        if (wait.isZero()) {
            pending.add(mark);
            open = null;
            ending.retire(which);
            openIfIdle();
        } else {
            later(this::rotate, wait);
        }
    }

    /** The factory goes: its own bundle closes its sink, here it is only forgotten. */
    void forget(FrameSinkFactory factory) {
        OpenSink now = open;
        if (now != null && now.factory() == factory) {
            display.detach(now.counted());
            open = null;
            now.leave();
            openIfIdle();
        }
    }

    /** Ends the file that is open; {@link #openIfIdle} begins the next. */
    void pause() {
        OpenSink last = open;
        open = null;
        if (last != null) {
            ending.retire(last);
        }
    }

    /**
     * Takes no more files. The results, for any thread, close the sinks that have not ended, each within the
     * bound that it gets.
     */
    List<Consumer<Duration>> stop() {
        stopped = true;
        stopWatching();
        OpenSink last = open;
        open = null;
        if (last != null) {
            ending.awaitSuccessor(last);
        }
        return ending.closings();
    }

    @Override
    public void post(Runnable work) {
        owner.post(work);
    }

    @Override
    public Ticker ticker() {
        return owner.ticker();
    }

    /** A sink that throws gets no more frames; what it has is closed, and the next file is begun later. */
    @Override
    public void onBroken(OpenSink which) {
        if (open == which) {
            String text = "the " + format + " recorder failed to take a frame; see the log";
            owner.troubles().begin(this, EndReason.FAILED, text, text);
            open = null;
            ending.retire(which);
            backoff.ended(which.age());
            tryAgainLater();
        }
    }

    @Override
    public void onEnded(OpenSink which, EndReason reason, String detail, RecordedFile file) {
        ending.ended(which, file);
        owner.troubles().sinkEnded(this, reason, detail, file);
        if (open != which) {
            later(this::confirm, FileRules.SHORTEST_SEGMENT);
            return;
        }
        display.detach(which.counted());
        open = null;
        backoff.ended(which.age());
        if (reason == EndReason.SCREEN_TOO_LARGE) {
            awaitOtherSize(which);
        } else if (reason == EndReason.FAILED || reason == EndReason.NO_SPACE) {
            tryAgainLater();
        }
    }

    private void awaitOtherSize(OpenSink refused) {
        Duration wait = FileRules.SHORTEST_SEGMENT.minus(refused.age());
        watch = SizeWatch.on(display, refused.counted().largest(), mark -> owner.post(() -> {
            pending.add(mark);
            stopWatching();
            tryAgain(wait);
        }));
    }

    private void stopWatching() {
        SizeWatch old = watch;
        watch = null;
        if (old != null) {
            old.stop();
        }
    }

    private void tryAgainLater() {
        tryAgain(backoff.next());
    }

    private void tryAgain(Duration delay) {
        waiting = true;
        owner.postLater(
                () -> {
                    waiting = false;
                    openIfIdle();
                },
                delay.isNegative() ? Duration.ZERO : delay);
    }
}
