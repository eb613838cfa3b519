package org.watchglass.capture.mp4;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportSection;

/**
 * Opens MP4 sinks, and owns the executor that they encode and write on.
 *
 * <p>Deactivation drains and finalises every open file within {@link #CLOSE_BOUND}. The threads are never
 * interrupted: that would close the files under them.
 */
@Component(
        service = {FrameSinkFactory.class, ReportSection.class},
        property = FrameSinkFactory.FORMAT + "=mp4",
        configurationPid = Mp4Config.PID)
@Designate(ocd = Mp4Config.class)
public final class Mp4SinkFactory implements FrameSinkFactory, ReportSection {
    static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Mp4SinkFactory.class.getName());

    private final ExecutorService executor = Threads.cached("mp4");
    private final Set<WorkingSink> open = ConcurrentHashMap.newKeySet();
    private volatile Mp4Settings settings = Mp4Settings.DEFAULT;

    @Activate
    public Mp4SinkFactory(Mp4Config config) {
        configure(config);
    }

    Mp4SinkFactory(Mp4Settings settings) {
        this.settings = settings;
    }

    /** The next file is recorded like this; those that are open go on as they are. */
    @Modified
    void configure(Mp4Config config) {
        try {
            settings = Mp4Settings.from(config);
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING,
                    "configuration " + Mp4Config.PID + " is ignored: " + e.getMessage());
        }
    }

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        if (output.replayed()) {
            ReplayedSink sink = new ReplayedSink(output, settings);
            start(sink, () -> sink.run(listener));
            return sink;
        }
        return openFile(output, null, listener);
    }

    @Override
    public @NonNull ReplayBuffer openReplayBuffer(int display, ReplayLimits limits) {
        return new Mp4ReplayBuffer(this, limits);
    }

    /** @param ring gets what the file gets */
    WorkingSink openFile(SinkOutput output, CodedRing.@Nullable Writer ring, SinkListener listener) {
        Mp4Sink sink = new Mp4Sink(output, ring, settings, Ticker.SYSTEM);
        start(sink, () -> sink.run(listener));
        return sink;
    }

    /** @param kept how far back */
    WorkingSink openRing(CodedRing.Writer ring, Duration kept, SinkListener listener) {
        RingSink sink = new RingSink(settings.forMemory(kept), ring, Ticker.SYSTEM);
        start(sink, () -> sink.run(listener));
        return sink;
    }

    private void start(WorkingSink sink, Runnable worker) {
        open.add(sink);
        executor.execute(() -> {
            worker.run();
            open.remove(sink);
        });
    }

    /** How all open sinks fare, whichever console they belong to. */
    @Override
    public void write(Report report, ReportFiles files) throws IOException {
        JsonArray encoders = new JsonArray();
        open.forEach(sink -> encoders.add(sink.figures()));
        JsonObject json = new JsonObject();
        json.add("encoders", encoders);
        files.text("encoders.json",
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n");
    }

    @Override
    public ReportPart part() {
        return ReportPart.ENCODERS;
    }

    @Deactivate
    void stop() {
        List<CompletableFuture<Void>> ends = open.stream()
                .map(sink -> CompletableFuture.runAsync(() -> sink.close(CLOSE_BOUND, EndReason.WITHDRAWN),
                        executor))
                .toList();
        ends.forEach(CompletableFuture::join);
        executor.shutdown();
    }
}
