package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.SinkProgress;
import org.watchglass.recorder.OpenSink.Mark;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.report.ReportFiles;

/**
 * A {@link SinkSlot} for each display in each format. Belongs to the recorder's thread, but for what says
 * otherwise.
 */
final class DisplaySlots {
    private static final Duration REPLAY = Duration.ofMinutes(5);
    static final long REPLAY_BYTES = 64L << 20;

    private final SinkSlot.Owner owner;
    private final SinkFactories<FrameSinkFactory> factories;
    private final List<ConsoleDisplay> displays = new ArrayList<>();
    private final ConcurrentSkipListMap<Integer, DisplayCounters> counters = new ConcurrentSkipListMap<>();
    private final CopyOnWriteArrayList<SinkSlot> slots = new CopyOnWriteArrayList<>();
    /** Those that came before the first display. */
    private final PendingMarks early = new PendingMarks();

    DisplaySlots(SinkSlot.Owner owner, SinkFactories<FrameSinkFactory> factories) {
        this.owner = owner;
        this.factories = factories;
    }

    void add(ConsoleDisplay display) {
        displays.add(display);
        counters.computeIfAbsent(display.number(), number -> new DisplayCounters());
        open();
    }

    /** Opens what can be opened. */
    void open() {
        for (String format : factories.formats()) {
            for (ConsoleDisplay display : displays) {
                slot(display, format).openIfIdle();
            }
        }
    }

    private SinkSlot slot(ConsoleDisplay display, String format) {
        for (SinkSlot slot : slots) {
            if (slot.isFor(display, format)) {
                return slot;
            }
        }
        DisplayCounters counts = counters.computeIfAbsent(display.number(), number -> new DisplayCounters());
        SinkSlot slot = new SinkSlot(display, format, counts, owner);
        slots.add(slot);
        early.moveTo(slot::mark);
        return slot;
    }

    void forget(FrameSinkFactory factory) {
        slots.forEach(slot -> slot.forget(factory));
    }

    /** Ends what is open; {@link #open} goes on. */
    void pause() {
        slots.forEach(SinkSlot::pause);
    }

    /** As {@link SinkSlot#stop}. */
    List<Consumer<Duration>> stop() {
        return slots.stream().flatMap(slot -> slot.stop().stream()).toList();
    }

    /** Any thread. */
    void mark(Mark mark) {
        if (slots.isEmpty()) {
            early.add(mark);
        } else {
            markAll(mark);
        }
        if (!slots.isEmpty()) {
            early.moveTo(this::markAll);
        }
    }

    private void markAll(Mark mark) {
        slots.forEach(slot -> slot.mark(mark));
    }

    /** Any thread. How many sinks take frames. */
    int openCount() {
        return (int) slots.stream().filter(SinkSlot::isOpen).count();
    }

    /** Any thread. By display number. */
    SortedMap<Integer, DisplayCounters> counters() {
        return counters;
    }

    /** Any thread. What has been counted until now. */
    SortedMap<Integer, DisplayCounts> counts(FileBook files) {
        TreeMap<Integer, DisplayCounts> byDisplay = new TreeMap<>();
        counters.forEach((number, counts) -> byDisplay.put(number, new DisplayCounts(
                counts.offered(), counts.dropped(), files.written(number).plus(progress(number)))));
        return byDisplay;
    }

    /** Any thread. What the sinks that have not ended have written. */
    SinkProgress progress() {
        return counters.keySet().stream().map(this::progress).reduce(SinkProgress.NONE, SinkProgress::plus);
    }

    private SinkProgress progress(int display) {
        SinkProgress sum = SinkProgress.NONE;
        for (SinkSlot slot : slots) {
            sum = slot.display() == display ? sum.plus(slot.progress()) : sum;
        }
        return sum;
    }

    /** What the last minutes of a display are called in a report. */
    static String replayName(int display) {
        return "replay-" + display + ".mp4";
    }

    /** The report's thread. The last minutes of each display. */
    void report(ReportFiles report) throws IOException {
        for (SinkSlot slot : slots) {
            Path target = report.stage(replayName(slot.display()));
            if (!Files.exists(target)) {
                slot.copyEnd(target, REPLAY, REPLAY_BYTES);
            }
        }
    }
}
