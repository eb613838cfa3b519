package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.DiskSpace;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;

/** Takes what waits and writes it. Made and run by one thread, which alone reaches the files. */
final class PcapWorker {
    private static final System.Logger LOG = System.getLogger(PcapWorker.class.getName());
    private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long FORCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** How it ended: {@code reason} is CLOSED unless something failed. */
    record End(EndReason reason, String detail, RecordedFile file) {}

    private final PacketOutput output;
    private final EventQueue queue;
    private final PcapSink.Figures figures;
    private final String application;
    private final WallClock clock;
    private final Ticker ticker;
    private @Nullable TrafficWriter writer;
    private long begun;
    private long flushed;
    private long forced;

    PcapWorker(PacketOutput output, EventQueue queue, PcapSink.Figures figures, String application,
            WallClock clock, Ticker ticker) {
        this.output = output;
        this.queue = queue;
        this.figures = figures;
        this.application = application;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Returns when the queue is closed and empty and the file ended, or when something failed. */
    End run() {
        begun = ticker.nanoTime();
        flushed = begun;
        forced = begun;
        EndReason reason = EndReason.CLOSED;
        String detail = "";
        try {
            TrafficWriter open = new TrafficWriter(new FileRing(output), clock, queue::dropped,
                    new TrafficWriter.Head(application, output.rules().secrets(), List.of()));
            writer = open;
            while (!queue.isFinished()) {
                step(open);
            }
        } catch (IOException e) {
            reason = DiskSpace.isFull(e, output.directory()) ? EndReason.NO_SPACE : EndReason.FAILED;
            detail = "cannot write " + path() + ": " + e.getMessage();
        } catch (InterruptedException | RuntimeException | LinkageError | OutOfMemoryError e) {
            reason = EndReason.FAILED;
            detail = "cannot record traffic: " + e;
            LOG.log(System.Logger.Level.DEBUG, detail, e);
        }
        boolean finished = finish();
        Duration duration = Duration.ofNanos(ticker.nanoTime() - begun);
        SinkProgress written = figures.progress();
        return new End(reason, detail,
                new RecordedFile(path(), written, duration, finished && reason == EndReason.CLOSED));
    }

    private Path path() {
        TrafficWriter open = writer;
        return open == null ? output.directory().resolve(output.baseName() + ".pcapng") : open.path();
    }

    private void step(TrafficWriter open) throws IOException, InterruptedException {
        Event event = queue.poll(Math.max(1, flushed + FLUSH_NANOS - ticker.nanoTime()));
        if (event != null) {
            event.tell(open);
        }
        long now = ticker.nanoTime();
        if (now - flushed >= FLUSH_NANOS) {
            flushed = now;
            open.flush();
        }
        if (now - forced >= FORCE_NANOS) {
            forced = now;
            open.force();
        }
        figures.set(open.progress());
    }

    private boolean finish() {
        TrafficWriter open = writer;
        if (open == null) {
            return false;
        }
        try {
            open.close();
            figures.set(open.progress());
            return true;
        } catch (IOException e) {
            // The result says so: no second line for the user.
            figures.set(open.progressOnDisk());
            LOG.log(System.Logger.Level.INFO, "cannot end " + open.path() + ": " + e.getMessage());
            return false;
        }
    }
}
