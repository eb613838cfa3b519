package org.watchglass.capture.mp4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.mp4.Mp4Excerpt;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;

/**
 * The side of an MP4 sink that others see: a queue for frames, a wish to end, a result. What encodes and
 * writes is {@link Mp4Worker}, which only its own thread can reach.
 */
final class Mp4Sink implements FrameSink {
    private static final System.Logger LOG = System.getLogger(Mp4Sink.class.getName());
    private static final Duration FLUSH_BOUND = Duration.ofSeconds(2);

    private final Path path;
    private final SinkOutput output;
    private final Mp4Settings settings;
    private final Ticker ticker;
    private final FrameQueue queue;
    private final Progress progress = new Progress();
    private final AtomicReference<EndReason> endReason = new AtomicReference<>(EndReason.CLOSED);
    private final Hurry hurry;
    private final FlushRequests flushes = new FlushRequests();
    private final CompletableFuture<RecordedFile> result = new CompletableFuture<>();

    Mp4Sink(SinkOutput output, Mp4Settings settings, Ticker ticker) {
        this.output = output;
        this.path = output.file("mp4");
        this.settings = settings;
        this.ticker = ticker;
        this.queue = new FrameQueue(settings.queue(), settings.pointer());
        this.hurry = new Hurry(ticker);
    }

    /** The worker's thread: returns when the file is ended. */
    void run(SinkListener listener) {
        Mp4Worker worker = new Mp4Worker(path, settings, ticker, queue, hurry, flushes, progress);
        Mp4Worker.End end = worker.run();
        EndReason reason = end.reason() == EndReason.CLOSED ? endReason.get() : end.reason();
        // Whoever is told must not find the sink still taking frames.
        queue.close();
        result.complete(end.file());
        flushes.end();
        String detail = reason == EndReason.WITHDRAWN ? "the MP4 recorder was stopped" : end.detail();
        listener.ended(reason, detail, end.file());
    }

    @Override
    public boolean frame(Frame frame) {
        return queue.offer(frame);
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    RecordedFile close(Duration bound, EndReason reason) {
        endReason.compareAndSet(EndReason.CLOSED, reason);
        hurry.after(bound.dividedBy(2));
        queue.close();
        try {
            return result.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // A blocked write: what is on the disk plays, and the worker finalises as soon as the disk lets
            // it.
            return new RecordedFile(path, progress(), Duration.ZERO, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RecordedFile(path, progress(), Duration.ZERO, false);
        }
    }

    @Override
    public boolean copyEnd(Path target, Duration last, long maxBytes) throws IOException {
        CompletableFuture<?> flushed = flushes.ask();
        if (result.isDone()) {
            flushes.end();
        }
        queue.wake();
        try {
            flushed.get(FLUSH_BOUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // A disk that stalls: what is in the file plays.
            LOG.log(System.Logger.Level.DEBUG, "not flushed in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!Files.exists(path)) {
            return false;
        }
        Mp4Excerpt.copyEnd(path, target, VideoTrack.ticks(last.toNanos()), maxBytes);
        return true;
    }

    @Override
    public SinkProgress progress() {
        return progress.get();
    }

    @Override
    public String toString() {
        return output.baseName() + ".mp4";
    }
}
