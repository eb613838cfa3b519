package org.watchglass.capture.pcap;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.PacketSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireMessage;

/** The side of a sink that others see: a queue, a wish to end, a result. {@link PcapWorker} does the rest. */
final class PcapSink implements PacketSink {
    private final PacketOutput output;
    private final Ticker ticker;
    private final EventQueue queue = new EventQueue();
    private final Figures figures = new Figures();
    private final AtomicReference<EndReason> endReason = new AtomicReference<>(EndReason.CLOSED);
    private final CompletableFuture<RecordedFile> result = new CompletableFuture<>();

    /** What was written so far. Written by the worker, read by any thread. */
    static final class Figures {
        private volatile SinkProgress progress = SinkProgress.NONE;

        void set(SinkProgress now) {
            progress = now;
        }

        SinkProgress progress() {
            return progress;
        }
    }

    PcapSink(PacketOutput output, Ticker ticker) {
        this.output = output;
        this.ticker = ticker;
    }

    /** The worker's thread: returns when the last file is ended. */
    void run(String application, WallClock clock, SinkListener listener) {
        PcapWorker.End end = new PcapWorker(output, queue, figures, application, clock, ticker).run();
        EndReason reason = end.reason() == EndReason.CLOSED ? endReason.get() : end.reason();
        // Whoever is told must not find the sink still taking packets.
        queue.close();
        result.complete(end.file());
        String detail = reason == EndReason.WITHDRAWN ? "the recorder of traffic was stopped" : end.detail();
        listener.ended(reason, detail, end.file());
    }

    @Override
    public void onOpened(WireChannel channel) {
        queue.post(new Event.Opened(channel, ticker.nanoTime()));
    }

    @Override
    public boolean packet(WireMessage message) {
        return queue.offer(message);
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        queue.offer(new Event.Gap(channel, serial, gap, ticker.nanoTime()));
    }

    @Override
    public void onFrame(FrameEnd frame) {
        queue.offer(new Event.Frame(frame));
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) {
        queue.offer(new Event.Sizes(wanted));
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        queue.post(new Event.Closed(channel, timeNanos));
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    /** As {@link #close(Duration)}; the first reason counts. */
    RecordedFile close(Duration bound, EndReason reason) {
        endReason.compareAndSet(EndReason.CLOSED, reason);
        queue.close();
        try {
            return result.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // A blocked write: what is on the disk opens, and the worker goes on as soon as the disk lets it.
            return unfinished();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unfinished();
        }
    }

    private RecordedFile unfinished() {
        return new RecordedFile(output.directory().resolve(output.baseName() + ".pcapng"), progress(),
                Duration.ZERO, false);
    }

    @Override
    public SinkProgress progress() {
        return figures.progress();
    }

    @Override
    public String toString() {
        return output.baseName() + ".pcapng";
    }
}
