package org.watchglass.recorder;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.remote.ConsoleDisplay;

/**
 * Sinks of one slot that were open: they are being closed, or take frames until the next one does. Recorder's
 * thread, but for {@link #progress}.
 */
final class EndingSinks {
    /** How long the end of a file may take while the recording goes on. */
    private static final Duration LONG_BOUND = Duration.ofMinutes(10);

    private final ConsoleDisplay display;
    private final SinkSlot.Owner owner;
    private final CopyOnWriteArrayList<OpenSink> sinks = new CopyOnWriteArrayList<>();
    private @Nullable SinkOutput spare;

    EndingSinks(ConsoleDisplay display, SinkSlot.Owner owner) {
        this.display = display;
        this.owner = owner;
    }

    /** Any thread. */
    SinkProgress progress() {
        SinkProgress sum = SinkProgress.NONE;
        for (OpenSink sink : sinks) {
            sum = sum.plus(sink.sink().progress());
        }
        return sum;
    }

    /** The name for the next file: one that turned out not to be used, or a new one. */
    SinkOutput nextOutput() {
        SinkOutput unused = spare;
        spare = null;
        return unused == null ? owner.files().next(display.number()) : unused;
    }

    /** There is no file of that name. */
    void giveBack(SinkOutput unused) {
        spare = unused;
    }

    /** Takes frames until {@link #takenOver}. */
    void awaitSuccessor(OpenSink sink) {
        sinks.add(sink);
        sink.leave();
    }

    void takenOver(OpenSink sink) {
        if (sinks.contains(sink)) {
            owner.inBackground(() -> closing(sink).accept(LONG_BOUND));
        }
    }

    /** Closes a sink in the background, while the recording goes on. */
    void retire(OpenSink sink) {
        sinks.add(sink);
        sink.leave();
        Consumer<Duration> closing = closing(sink);
        owner.inBackground(() -> closing.accept(LONG_BOUND));
    }

    /** What closes, on any thread, every sink in here that has not ended within the bound that it gets. */
    List<Consumer<Duration>> closings() {
        return sinks.stream().map(this::closing).toList();
    }

    private Consumer<Duration> closing(OpenSink sink) {
        return new Closing(sink, display.detach(sink.counted()),
                file -> owner.post(() -> ended(sink, file)));
    }

    /** Called with each end of a sink that is heard of; the first counts. */
    void ended(OpenSink sink, RecordedFile file) {
        sinks.remove(sink);
        sink.leave();
        if (sink.reportsFirst() && !owner.files().ended(sink.output(), file)) {
            spare = sink.output();
        }
    }
}
