package org.watchglass.capture.pcap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.jdt.annotation.NonNull;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.PacketSink;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;

/**
 * Opens sinks that write pcapng, and owns the executor that they write on; keeps the last minutes in memory
 * for whoever asks. Deactivation writes what waits and
 * ends every open file within {@link #CLOSE_BOUND}. The threads are never interrupted.
 */
@Component
public final class PcapSinkFactory implements PacketSinkFactory {
    static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    private final String application;
    private final ExecutorService executor = Threads.cached("pcap");
    private final Set<PcapSink> open = ConcurrentHashMap.newKeySet();

    @Activate
    public PcapSinkFactory(BundleContext context) {
        this("Watchglass " + context.getBundle().getVersion());
    }

    /** @param application product and version */
    PcapSinkFactory(String application) {
        this.application = application;
    }

    @Override
    public PacketSink open(PacketOutput output, SinkListener listener) {
        PcapSink sink = new PcapSink(output, Ticker.SYSTEM);
        WallClock clock = new WallClock(Clock.systemUTC(), Ticker.SYSTEM);
        open.add(sink);
        executor.execute(() -> {
            sink.run(application, clock, listener);
            open.remove(sink);
        });
        return sink;
    }

    @Override
    public @NonNull PacketBuffer openReplayBuffer(ReplayLimits limits) {
        return new PacketRing(limits, application, Ticker.SYSTEM);
    }

    @Deactivate
    void stop() {
        List<CompletableFuture<Void>> ends = open.stream()
                .map(sink -> CompletableFuture.runAsync(
                        () -> sink.close(CLOSE_BOUND, EndReason.WITHDRAWN), executor))
                .toList();
        ends.forEach(CompletableFuture::join);
        executor.shutdown();
    }
}
