package org.watchglass.recorder;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.report.ReportFiles;

/**
 * One console being recorded. Its state belongs to the recorder's thread; {@link #status} and the callbacks
 * of the console come from others and only read counters or post.
 */
final class ActiveRecording implements Recording, ConsoleListener, SinkSlot.Owner {
    private static final System.Logger LOG = System.getLogger(ActiveRecording.class.getName());

    private static final Duration REPLAY = Duration.ofMinutes(5);
    private static final long REPLAY_BYTES = 64L << 20;

    private final Console console;
    private final RecordOptions options;
    private final RecordingListener listener;
    private final CaptureDirectory directory;
    private final SessionDocuments documents;
    private final SinkFactories factories;
    private final ScheduledExecutorService recorderThread;
    private final Executor closers;
    private final long startNanos = System.nanoTime();
    private final ConcurrentSkipListMap<Integer, DisplayCounters> counters = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Integer, SinkProgress> ended = new ConcurrentSkipListMap<>();
    private final CopyOnWriteArrayList<SinkSlot> slots = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable CompletableFuture<List<RecordedFile>>> closing =
            new AtomicReference<>();

    // The recorder thread's.
    private final List<ConsoleDisplay> displays = new ArrayList<>();
    private final Map<Path, RecordedFile> files = new LinkedHashMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private boolean stopped;

    ActiveRecording(
            Console console,
            RecordOptions options,
            RecordingListener listener,
            CaptureDirectory directory,
            SessionDocuments documents,
            RecorderThreads threads) {
        this.console = console;
        this.options = options;
        this.listener = listener;
        this.directory = directory;
        this.documents = documents;
        this.factories = threads.factories();
        this.recorderThread = threads.recorder();
        this.closers = threads.closers();
    }

    /** What all recordings of one recorder share. */
    record RecorderThreads(SinkFactories factories, ScheduledExecutorService recorder, Executor closers) {}

    @Override
    public Path directory() {
        return directory.path();
    }

    @Override
    public void onDisplay(ConsoleDisplay display) {
        post(() -> addDisplay(display));
    }

    private void addDisplay(ConsoleDisplay display) {
        // Decided here, once per display, and not for each frame on somebody else's thread.
        if (!stopped && options.video() && options.displays().includes(display.number())) {
            displays.add(display);
            counters.computeIfAbsent(display.number(), number -> new DisplayCounters());
            openSinks();
        }
    }

    /** Recorder's thread. Opens what can be opened: a factory or a display has come. */
    void openSinks() {
        if (stopped) {
            return;
        }
        for (String format : factories.formats()) {
            for (ConsoleDisplay display : displays) {
                slot(display, format).openIfIdle();
            }
        }
    }

    /** Recorder's thread. */
    void forget(FrameSinkFactory factory) {
        slots.forEach(slot -> slot.forget(factory));
    }

    private SinkSlot slot(ConsoleDisplay display, String format) {
        for (SinkSlot slot : slots) {
            if (slot.isFor(display, format)) {
                return slot;
            }
        }
        DisplayCounters counts = counters.computeIfAbsent(display.number(), number -> new DisplayCounters());
        SinkSlot slot = new SinkSlot(display, format, counts, this);
        slots.add(slot);
        return slot;
    }

    @Override
    public RecordingStatus status() {
        TreeMap<Integer, DisplayCounts> byDisplay = new TreeMap<>();
        counters.forEach((number, counts) -> byDisplay.put(
                number, new DisplayCounts(counts.offered(), counts.dropped(), written(number))));
        int open = (int) slots.stream().filter(SinkSlot::isOpen).count();
        return new RecordingStatus(Duration.ofNanos(System.nanoTime() - startNanos), byDisplay, open);
    }

    private SinkProgress written(int display) {
        SinkProgress sum = ended.getOrDefault(display, SinkProgress.NONE);
        for (SinkSlot slot : slots) {
            sum = slot.display() == display ? sum.plus(slot.progress()) : sum;
        }
        return sum;
    }

    @Override
    public List<RecordedFile> close(Duration bound) {
        CompletableFuture<List<RecordedFile>> mine = new CompletableFuture<>();
        CompletableFuture<List<RecordedFile>> first = closing.compareAndExchange(null, mine);
        if (first != null) {
            return first.join();
        }
        console.removeListener(this);
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (Consumer<Duration> end : call(this::stopSlots)) {
            ends.add(CompletableFuture.runAsync(() -> closeOne(end, bound), closers));
        }
        ends.forEach(CompletableFuture::join);
        mine.complete(call(this::finish));
        return mine.join();
    }

    private List<Consumer<Duration>> stopSlots() {
        stopped = true;
        return slots.stream().map(SinkSlot::stop).toList();
    }

    private List<RecordedFile> finish() {
        writeSession();
        return List.copyOf(files.values());
    }

    /** Runs {@code work} on the recorder's thread and waits; here, if that thread has ended. */
    private <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            recorderThread.execute(() -> result.complete(work.get()));
        } catch (RejectedExecutionException e) {
            return work.get();
        }
        return result.join();
    }

    private static void closeOne(Consumer<Duration> end, Duration bound) {
        try {
            end.accept(bound);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a sink could not be closed", e);
        }
    }

    /** Recorder's thread, every few seconds and at the end. */
    void writeSession() {
        try {
            directory.write("metadata.json", documents.text(documents.metadata(console, counters)));
            directory.write("session.json", documents.text(session()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "cannot write session.json: " + e.getMessage());
        }
    }

    private JsonObject session() {
        return documents.session(console, this, List.copyOf(files.values()), counters);
    }

    /** The report's thread. Counters as of now, and the last minutes of each display. */
    void report(ReportFiles report) throws IOException {
        report.text("session.json", documents.text(call(this::session)));
        for (SinkSlot slot : slots) {
            Path target = report.stage("replay-" + slot.display() + ".mp4");
            if (!Files.exists(target)) {
                slot.copyEnd(target, REPLAY, REPLAY_BYTES);
            }
        }
    }

    boolean isOf(Console which) {
        return console == which;
    }

    boolean isClosing() {
        return closing.get() != null;
    }

    @Override
    public @Nullable FrameSinkFactory bestFactory(String format) {
        return factories.best(format);
    }

    @Override
    public SinkOutput nextOutput(ConsoleDisplay display) {
        String name = "display-" + display.number();
        int number = names.merge(name, 1, Integer::sum);
        return new SinkOutput(display.number(), directory.path(), number == 1 ? name : name + "-" + number);
    }

    @Override
    public void fileEnded(int display, RecordedFile file) {
        // A sink that is withdrawn while it is closed says so twice.
        if (!files.containsKey(file.path())) {
            files.put(file.path(), file);
            ended.merge(display, file.progress(), SinkProgress::plus);
        }
    }

    @Override
    public void notice(EndReason reason, String text) {
        listener.onNotice(new RecordingListener.Notice(reason, text));
    }

    @Override
    public void post(Runnable work) {
        try {
            recorderThread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the recorder has stopped", e);
        }
    }

    @Override
    public void postLater(Runnable work, Duration delay) {
        try {
            recorderThread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the recorder has stopped", e);
        }
    }
}
