package org.watchglass.recorder;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener;
import org.watchglass.capture.SessionFigures;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.recorder.ActiveRecording.RecorderThreads;
import org.watchglass.remote.Console;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportSection;

/**
 * The {@link Recorder} service, and its part of a bug report. Owns the thread {@code recorder}, on which all
 * recordings are kept in order.
 */
@Component(service = {Recorder.class, ReportSection.class}, configurationPid = RecorderConfig.PID)
@Designate(ocd = RecorderConfig.class)
public final class ConsoleRecorder implements Recorder, ReportSection {
    private static final System.Logger LOG = System.getLogger(ConsoleRecorder.class.getName());
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    private static final int ENDED_TO_KEEP = 8;
    private static final Duration SESSION_INTERVAL = Duration.ofSeconds(5);
    /** Providers of a framework that starts come one after the other. */
    private static final Duration SINK_PATIENCE = Duration.ofSeconds(2);

    private static final long MEGABYTE = 1_000_000;

    private final String version;
    private final Ticker ticker;
    private volatile long minFreeBytes = 500 * MEGABYTE;
    private final ScheduledExecutorService recorder = Threads.scheduled("recorder");
    private final ExecutorService closers = Threads.cached("recorder-close");
    private final SinkFactories<FrameSinkFactory> factories = new SinkFactories<>();
    private final SinkFactories<PacketSinkFactory> packetFactories = new SinkFactories<>();
    private final KeptConsoles kept = new KeptConsoles(factories, packetFactories, recorder, closers);
    private final List<ActiveRecording> recordings = new CopyOnWriteArrayList<>();
    private final RecorderCounters counters = new RecorderCounters(recordings, kept);
    private final List<SessionFigures> figures = new CopyOnWriteArrayList<>();

    @Activate
    public ConsoleRecorder(BundleContext context, RecorderConfig config) {
        this(context.getBundle().getVersion().toString(), Ticker.SYSTEM);
        configure(config);
        // Not while the program starts, nor on the recorder's thread: it takes a while, and nobody looks yet.
        recorder.schedule(() -> closers.execute(counters::register), SESSION_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** @param ticker for the age of files */
    ConsoleRecorder(String version, Ticker ticker) {
        this.version = version;
        this.ticker = ticker;
        long interval = SESSION_INTERVAL.toMillis();
        recorder.scheduleWithFixedDelay(this::writeSessions, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Applies to the next recording. */
    @Modified
    void configure(RecorderConfig config) {
        if (config.min_free_megabytes() < 0 || config.replay_seconds() < 0
                || config.replay_megabytes() < 1 || config.replay_traffic_megabytes() < 0
                || config.replay_total_megabytes() < 1) {
            LOG.log(System.Logger.Level.WARNING, "configuration " + RecorderConfig.PID
                    + " is ignored: expected 0 or more, and 1 or more megabytes for what is kept in memory");
            return;
        }
        minFreeBytes = config.min_free_megabytes() * MEGABYTE;
        kept.configure(new KeptConsoles.Room(Duration.ofSeconds(config.replay_seconds()),
                config.replay_megabytes() * MEGABYTE, config.replay_traffic_megabytes() * MEGABYTE,
                config.replay_total_megabytes() * MEGABYTE));
    }

    @Reference(
            name = "sinks",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(FrameSinkFactory factory, Map<String, ?> properties) {
        Map<String, ?> copy = Map.copyOf(properties);
        post(() -> {
            factories.add(factory, copy);
            kept.begin();
            recordings.forEach(ActiveRecording::openSinks);
        });
    }

    /** The factory's own bundle finalises its files; here it is only forgotten. */
    void unbind(FrameSinkFactory factory) {
        post(() -> {
            factories.remove(factory);
            recordings.forEach(recording -> recording.forget(factory));
            kept.forget(factory);
        });
    }

    @Reference(
            name = "packets",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(PacketSinkFactory factory, Map<String, ?> properties) {
        Map<String, ?> copy = Map.copyOf(properties);
        post(() -> {
            packetFactories.add(factory, copy);
            recordings.forEach(ActiveRecording::openSinks);
            kept.begin();
        });
    }

    /** The factory's own bundle finalises its files; here it is only forgotten. */
    void unbind(PacketSinkFactory factory) {
        post(() -> {
            packetFactories.remove(factory);
            recordings.forEach(recording -> recording.forget(factory));
            kept.forget(factory);
        });
    }

    @Reference(
            name = "figures",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(SessionFigures source) {
        figures.add(source);
    }

    void unbind(SessionFigures source) {
        figures.remove(source);
    }

    @Override
    public Recording start(Console console, RecordOptions options, RecordingListener listener)
            throws IOException {
        RecordOptions complete = withConfiguration(options);
        CaptureDirectory directory = CaptureDirectory.create(options.directory());
        SessionDocuments documents = new SessionDocuments(version, figures);
        directory.write(CaptureDirectory.METADATA,
                SessionDocuments.text(documents.metadata(console, Map.of())));
        RecorderThreads threads =
                new RecorderThreads(factories, packetFactories, kept, recorder, closers, ticker);
        ActiveRecording recording =
                new ActiveRecording(console, complete, listener, directory, documents, threads);
        keepFew();
        recordings.add(recording);
        recording.begin();
        console.addListener(recording);
        recording.postLater(recording::warnIfNobodyRecords, SINK_PATIENCE);
        return recording;
    }

    private RecordOptions withConfiguration(RecordOptions options) {
        FileRules rules = options.files();
        return rules.minFreeBytes() != FileRules.CONFIGURED ? options
                : options.withFiles(rules.withMinFreeBytes(minFreeBytes));
    }

    @Override
    public LastMinutes keep(Console console, Duration last) {
        Duration length = last.equals(CONFIGURED) ? kept.configured() : last;
        return length.isZero() ? new NothingKept() : kept.add(console, length);
    }

    @Override
    public void mark(String text) {
        recordings.stream().filter(recording -> !recording.isClosing())
                .forEach(recording -> recording.mark(text));
    }

    @Deactivate
    void stop() {
        List<CompletableFuture<Void>> ends = recordings.stream()
                .map(recording -> CompletableFuture.runAsync(() -> recording.close(CLOSE_BOUND), closers))
                .toList();
        ends.forEach(CompletableFuture::join);
        recordings.clear();
        kept.close();
        counters.unregister();
        recorder.shutdown();
        closers.shutdown();
    }

    /** The newest recording of the console, also if it has ended: a report often comes after a disconnect. */
    @Override
    public void write(Report report, ReportFiles files) throws IOException {
        KeptConsole memory = kept.of(report.console());
        if (memory != null) {
            files.text("notifications.json", SessionDocuments.text(memory.notices().json()));
            saveLastMinutes(memory.of(report), memory.last(), files);
        }
        ActiveRecording newest = null;
        for (ActiveRecording recording : recordings) {
            newest = recording.isOf(report.console()) ? recording : newest;
        }
        if (newest != null) {
            newest.report(report, files);
        } else {
            SessionDocuments documents = new SessionDocuments(version, figures);
            files.text("session.json", SessionDocuments.text(documents.unrecorded(report.console())));
        }
    }

    @Override
    public ReportPart part() {
        return ReportPart.RECORDING;
    }

    RecorderCounters counters() {
        return counters;
    }

    private static void saveLastMinutes(Held memory, Duration last, ReportFiles files) {
        try {
            memory.report(files, last, DisplaySlots.REPLAY_BYTES);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "a recording may have the last minutes: " + e.getMessage());
        }
    }

    private void keepFew() {
        List<ActiveRecording> ended =
                recordings.stream().filter(ActiveRecording::isClosing).toList();
        recordings.removeAll(ended.subList(0, Math.max(0, ended.size() - ENDED_TO_KEEP)));
    }

    private void writeSessions() {
        recordings.stream().filter(recording -> !recording.isClosing())
                .forEach(ActiveRecording::writeSession);
    }

    private void post(Runnable work) {
        try {
            recorder.execute(work);
        } catch (RejectedExecutionException e) {
            // A component is deactivated before its services are unbound: nobody records any more.
        }
    }
}
