package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.PacketSink;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.capture.TrafficRules;
import org.watchglass.capture.TrafficStatus;
import org.watchglass.remote.Console;
import org.watchglass.remote.wire.WireTap.Secrets;

/**
 * A console's traffic: a sink after the other, as long as there is a factory. Belongs to the recorder's
 * thread, but for what says otherwise.
 */
final class TrafficSlot {
    private static final System.Logger LOG = System.getLogger(TrafficSlot.class.getName());
    private static final String BASE_NAME = "traffic";

    private record Open(
            PacketSinkFactory factory, PacketSink sink, CountedPackets counted, long sinceNanos) {}

    private final Console console;
    private final PacketOutput output;
    private final SinkFactories<PacketSinkFactory> factories;
    private final SinkSlot.Owner owner;
    private final TrafficCounters counters = new TrafficCounters();
    private final Backoff backoff = new Backoff();
    /** Those that have not ended, the newest last. */
    private final CopyOnWriteArrayList<Open> sinks = new CopyOnWriteArrayList<>();

    private volatile SinkProgress ended = SinkProgress.NONE;
    private @Nullable Open open;
    private boolean waiting;
    private boolean stopped;

    TrafficSlot(Console console, Path directory, TrafficRules rules,
            SinkFactories<PacketSinkFactory> factories, SinkSlot.Owner owner) {
        this.console = console;
        this.output = new PacketOutput(directory, BASE_NAME, rules);
        this.factories = factories;
        this.owner = owner;
        this.stopped = !rules.recorded();
    }

    /** Any thread. */
    TrafficStatus status() {
        SinkProgress sum = ended;
        for (Open one : sinks) {
            sum = sum.plus(one.sink().progress());
        }
        return new TrafficStatus(counters.counts(), sum);
    }

    /** Whether it should be recorded, and nobody is there to do it. */
    boolean lacksFactory() {
        return !stopped && factories.best() == null;
    }

    /** Opens the next sink, if there is none, nothing to wait for, and a factory. */
    void openIfIdle() {
        PacketSinkFactory factory = factories.best();
        if (open != null || waiting || stopped || factory == null || !owner.mayWrite()) {
            return;
        }
        try {
            Opening opening = new Opening();
            PacketSink sink = factory.open(output, opening::ended);
            Open made = new Open(factory, sink, new CountedPackets(sink, counters),
                    owner.ticker().nanoTime());
            open = made;
            sinks.add(made);
            opening.sink = made;
            boolean secrets = output.rules().secrets();
            console.tap().add(made.counted(), secrets ? Secrets.INCLUDED : Secrets.MASKED);
            owner.postLater(() -> confirm(made), FileRules.SHORTEST_SEGMENT);
        } catch (IOException | RuntimeException | LinkageError e) {
            String cause = "cannot record traffic: " + e.getMessage();
            owner.troubles().begin(this, EndReason.FAILED, cause, cause);
            tryAgainLater();
        }
    }

    /** Hears of the end of a sink, which may come before {@link PacketSinkFactory#open} has returned. */
    private final class Opening {
        private @Nullable Open sink;

        void ended(EndReason reason, String detail, RecordedFile file) {
            owner.post(() -> {
                Open which = sink;
                if (which != null) {
                    onEnded(which, reason, detail, file);
                }
            });
        }
    }

    private void confirm(Open which) {
        if (open == which) {
            owner.troubles().end(this, "traffic is recorded again");
        }
    }

    private void onEnded(Open which, EndReason reason, String detail, RecordedFile file) {
        letGo(which);
        sinks.remove(which);
        ended = ended.plus(file.progress());
        owner.troubles().sinkEnded(this, reason, detail, file);
        if (open != which) {
            return;
        }
        open = null;
        backoff.ended(Duration.ofNanos(owner.ticker().nanoTime() - which.sinceNanos()));
        if (reason == EndReason.FAILED || reason == EndReason.NO_SPACE) {
            tryAgainLater();
        }
    }

    private void letGo(Open which) {
        console.tap().remove(which.counted());
        which.counted().release();
    }

    /** The factory goes: its own bundle closes its sink, here it is only forgotten. */
    void forget(PacketSinkFactory factory) {
        Open now = open;
        if (now != null && now.factory() == factory) {
            letGo(now);
            open = null;
            openIfIdle();
        }
    }

    /** Ends what is open; {@link #openIfIdle} begins the next. */
    void pause() {
        Open last = open;
        open = null;
        if (last != null) {
            letGo(last);
            owner.inBackground(() -> close(last, Duration.ofSeconds(30)));
        }
    }

    /**
     * Opens no more. The results, for any thread, close the sinks that have not ended, each within the bound
     * that it gets.
     */
    List<Consumer<Duration>> stop() {
        stopped = true;
        open = null;
        sinks.forEach(this::letGo);
        return sinks.stream().<Consumer<Duration>>map(sink -> bound -> close(sink, bound)).toList();
    }

    private static void close(Open which, Duration bound) {
        try {
            which.sink().close(bound);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a sink could not be closed: " + which.sink(), e);
        }
    }

    private void tryAgainLater() {
        waiting = true;
        owner.postLater(() -> {
            waiting = false;
            openIfIdle();
        }, backoff.next());
    }
}
