package org.watchglass.recorder;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.capture.TrafficStatus;
import org.watchglass.flow.Ticker;
import org.watchglass.recorder.OpenSink.Mark;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;

/**
 * One console being recorded. Its state belongs to the recorder's thread; {@link #status}, {@link #mark} and
 * the callbacks of the console come from others and only read counters, or post.
 */
final class ActiveRecording implements Recording, ConsoleListener, SinkSlot.Owner, RoomWatch.Recording {
    private static final System.Logger LOG = System.getLogger(ActiveRecording.class.getName());

    /** How long the end of a file may take that nobody waits for. */
    private static final Duration LONG_BOUND = Duration.ofMinutes(10);

    private final Console console;
    private final RecordOptions options;
    private final CaptureDirectory directory;
    private final SessionDocuments documents;
    private final SinkFactories<FrameSinkFactory> factories;
    private final KeptConsoles kept;
    private final ScheduledExecutorService recorderThread;
    private final Executor closers;
    private final Ticker ticker;
    private final FileBook files;
    private final Troubles troubles;
    private final RoomWatch room;
    private final DisplaySlots slots;
    private final TrafficSlot traffic;
    private final long startNanos = System.nanoTime();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTED);
    private final AtomicReference<@Nullable CompletableFuture<List<RecordedFile>>> closing =
            new AtomicReference<>();

    /** The recorder thread's: no file is begun any more. */
    private boolean stopped;

    /** @param options with the least free room that the configuration says, if they say nothing */
    ActiveRecording(
            Console console,
            RecordOptions options,
            RecordingListener listener,
            CaptureDirectory directory,
            SessionDocuments documents,
            RecorderThreads threads) {
        FileRules rules = options.files();
        this.console = console;
        this.options = options;
        this.directory = directory;
        this.documents = documents;
        this.factories = threads.factories();
        this.kept = threads.kept();
        this.recorderThread = threads.recorder();
        this.closers = threads.closers();
        this.ticker = threads.ticker();
        this.files = new FileBook(directory.path(), rules.fastStart());
        this.troubles = new Troubles(notice -> {
            kept.notice(console, notice.text());
            listener.onNotice(notice);
        });
        this.room =
                new RoomWatch(rules, new DiskRoom(directory.path(), rules.minFreeBytes()), troubles, this);
        this.slots = new DisplaySlots(this, factories);
        this.traffic = new TrafficSlot(
                console, directory.path(), options.traffic(), threads.packetFactories(), this);
    }

    /** What all recordings of one recorder share. */
    record RecorderThreads(
            SinkFactories<FrameSinkFactory> factories, SinkFactories<PacketSinkFactory> packetFactories,
            KeptConsoles kept, ScheduledExecutorService recorder, Executor closers, Ticker ticker) {}

    /** Begins, once; after this displays may come. */
    void begin() {
        post(this::writeSession);
        post(this::look);
        post(() -> {
            traffic.openIfIdle();
            kept.listen(console);
        });
    }

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
            slots.add(display);
        }
    }

    @Override
    public void onState(ConsoleState state) {
        Phase before = phase.getAndSet(state.phase());
        if (state.phase() == Phase.DISCONNECTED && before != Phase.DISCONNECTED) {
            mark("disconnected: " + state.reason());
        } else if (state.isConnected() && before != Phase.CONNECTED) {
            mark("reconnected");
        }
    }

    @Override
    public void mark(String text) {
        slots.mark(new Mark(text, System.nanoTime()));
    }

    /** Recorder's thread. Opens what can be opened: a factory has come. */
    void openSinks() {
        if (!stopped) {
            slots.open();
            traffic.openIfIdle();
        }
    }

    /** Recorder's thread. */
    void forget(FrameSinkFactory factory) {
        slots.forget(factory);
    }

    /** Recorder's thread. */
    void forget(PacketSinkFactory factory) {
        traffic.forget(factory);
    }

    private void look() {
        if (!stopped) {
            room.look();
            postLater(this::look, room.interval());
        }
    }

    @Override
    public void onRoom(boolean enough) {
        if (enough) {
            openSinks();
        } else {
            slots.pause();
            traffic.pause();
        }
    }

    @Override
    public void onLimit() {
        for (Consumer<Duration> end : stopSlots()) {
            inBackground(() -> end.accept(LONG_BOUND));
        }
    }

    @Override
    public RecordingStatus status() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        return new RecordingStatus(elapsed, slots.counts(files), slots.openCount());
    }

    @Override
    public TrafficStatus traffic() {
        return traffic.status();
    }

    @Override
    public long bytes() {
        return status().written().bytes();
    }

    @Override
    public SinkProgress open() {
        return slots.progress();
    }

    @Override
    public List<RecordedFile> close(Duration bound) {
        CompletableFuture<List<RecordedFile>> mine = new CompletableFuture<>();
        CompletableFuture<List<RecordedFile>> first = closing.compareAndExchange(null, mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(end(bound));
        } catch (RuntimeException | LinkageError e) {
            mine.completeExceptionally(e);
        }
        return mine.join();
    }

    private List<RecordedFile> end(Duration bound) {
        console.removeListener(this);
        // Whoever ends the recording because the console was lost may have been told before this.
        onState(console.state());
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (Consumer<Duration> end : call(this::stopSlots)) {
            ends.add(CompletableFuture.runAsync(() -> end.accept(bound), closers));
        }
        ends.forEach(CompletableFuture::join);
        return call(this::finish);
    }

    private List<Consumer<Duration>> stopSlots() {
        stopped = true;
        List<Consumer<Duration>> ends = new ArrayList<>(slots.stop());
        ends.addAll(traffic.stop());
        return ends;
    }

    private List<RecordedFile> finish() {
        writeSession();
        return files.files();
    }

    /** Runs {@code work} on the recorder's thread and waits; here, if that thread has ended. */
    private <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, recorderThread).join();
        } catch (RejectedExecutionException e) {
            return work.get();
        }
    }

    /** Recorder's thread, every few seconds and at the end. */
    void writeSession() {
        try {
            directory.restore();
            directory.write(CaptureDirectory.METADATA,
                    SessionDocuments.text(documents.metadata(console, slots.counters())));
            directory.write("session.json", SessionDocuments.text(session()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "cannot write session.json: " + e.getMessage());
        }
    }

    private JsonObject session() {
        return documents.session(console, this, files.files(), slots.counters());
    }

    /**
     * The report's thread. Counters as of now, and the last minutes of each display. What a user reports is
     * marked: of what is reported by itself, there may be more than a file has room for marks.
     */
    void report(Report report, ReportFiles parts) throws IOException {
        if (report.type() != Report.Type.AUTO && report.type() != Report.Type.PEDANTIC) {
            long ago = Math.max(0, Duration.between(report.triggered(), Instant.now()).toNanos());
            slots.mark(new Mark("bug report", System.nanoTime() - ago));
        }
        parts.text("session.json", SessionDocuments.text(call(this::session)));
        slots.report(parts);
    }

    /** Recorder's thread. Displays are there, and nobody takes their frames. */
    void warnIfNobodyRecords() {
        boolean wanted = options.video() && !stopped && !room.isLow();
        if (wanted && factories.formats().isEmpty()) {
            troubles.say(EndReason.WITHDRAWN, "no display is recorded: no recorder for video is there");
        }
        if (traffic.lacksFactory()) {
            troubles.say(EndReason.WITHDRAWN, "traffic is not recorded: no recorder for it is there");
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
    public SinkOpener opener(ConsoleDisplay display, FrameSinkFactory factory) {
        return kept.opener(display, factory);
    }

    @Override
    public boolean mayWrite() {
        if (stopped || room.isLow()) {
            return false;
        }
        try {
            directory.restore();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the sink will tell why it cannot write", e);
        }
        return true;
    }

    @Override
    public FileRules rules() {
        return options.files();
    }

    @Override
    public Ticker ticker() {
        return ticker;
    }

    @Override
    public FileBook files() {
        return files;
    }

    @Override
    public Troubles troubles() {
        return troubles;
    }

    @Override
    public void inBackground(Runnable work) {
        try {
            closers.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the recorder has stopped", e);
        }
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
