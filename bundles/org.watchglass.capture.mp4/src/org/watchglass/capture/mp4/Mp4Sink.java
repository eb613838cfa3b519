package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.mp4.Mp4Excerpt;
import org.watchglass.mp4.Mp4Export;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.renderer.Frame;

/**
 * The side of an MP4 sink that others see: a queue for frames, a wish to end, a result. What encodes and
 * writes is {@link Mp4Worker}, which only its own thread can reach.
 */
final class Mp4Sink implements WorkingSink {
    private static final System.Logger LOG = System.getLogger(Mp4Sink.class.getName());
    private static final Duration FLUSH_BOUND = Duration.ofSeconds(2);

    private final Path path;
    private final SinkOutput output;
    private final CodedRing.@Nullable Writer ring;
    private final Mp4Settings settings;
    private final Ticker ticker;
    private final FrameSource source;
    private final Shared shared;
    private final AtomicReference<EndReason> endReason = new AtomicReference<>(EndReason.CLOSED);
    /** There once the file is a plain MP4, before it may be rewritten. */
    private final CompletableFuture<RecordedFile> finished = new CompletableFuture<>();
    private final CompletableFuture<RecordedFile> result = new CompletableFuture<>();

    Mp4Sink(SinkOutput output, CodedRing.@Nullable Writer ring, Mp4Settings settings, Ticker ticker) {
        this(output, ring, settings, ticker, FrameSource.WAITING);
    }

    /** @param ring gets what the file gets */
    Mp4Sink(SinkOutput output, CodedRing.@Nullable Writer ring, Mp4Settings settings, Ticker ticker,
            FrameSource source) {
        this.output = output;
        this.ring = ring;
        this.path = output.file("mp4");
        this.settings = settings;
        this.ticker = ticker;
        this.source = source;
        this.shared = Shared.create(settings, ticker);
    }

    /** The worker's thread: returns when the file is ended. */
    void run(SinkListener listener) {
        Mp4Worker worker = new Mp4Worker(output, ring, settings, ticker, source, shared);
        Mp4Worker.End end = worker.run();
        EndReason reason = end.reason() == EndReason.CLOSED ? endReason.get() : end.reason();
        // Whoever is told must not find the sink still taking frames.
        shared.queue().close();
        finished.complete(end.file());
        RecordedFile file = output.fastStart() ? withFastStart(end.file()) : end.file();
        result.complete(file);
        shared.flushes().end();
        String detail = reason == EndReason.WITHDRAWN ? "the MP4 recorder was stopped" : end.detail();
        listener.ended(reason, detail, file);
    }

    /** Replaces the file by one that plays before all of it was loaded, if there is the time and the room. */
    private RecordedFile withFastStart(RecordedFile plain) {
        if (!plain.complete() || plain.progress().frames() == 0) {
            return plain;
        }
        try {
            Mp4Export.fastStart(path, path, (done, all) -> !shared.giveUp().isNow());
            shared.progress().bytes(Files.size(path));
        } catch (IOException e) {
            String why = e instanceof InterruptedIOException ? "there was no time" : e.getMessage();
            LOG.log(System.Logger.Level.WARNING,
                    path + " is complete, but not rewritten for a fast start: " + why);
        }
        return new RecordedFile(path, progress(), plain.duration(), true);
    }

    @Override
    public boolean frame(Frame frame) {
        return shared.queue().offer(frame);
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    @Override
    public RecordedFile close(Duration bound, EndReason reason) {
        endReason.compareAndSet(EndReason.CLOSED, reason);
        shared.hurry().after(bound.dividedBy(2));
        shared.giveUp().after(bound.multipliedBy(9).dividedBy(10));
        shared.queue().close();
        try {
            return result.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // A blocked write: what is on the disk plays, and the worker finalises as soon as the disk lets
            // it.
            return finished.getNow(new RecordedFile(path, progress(), Duration.ZERO, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return finished.getNow(new RecordedFile(path, progress(), Duration.ZERO, false));
        }
    }

    @Override
    public CompletableFuture<?> flush() {
        CompletableFuture<?> flushed = shared.flushes().ask();
        shared.queue().wake();
        return flushed;
    }

    @Override
    public boolean copyEnd(Path target, Duration last, long maxBytes) throws IOException {
        try {
            flush().get(FLUSH_BOUND.toMillis(), TimeUnit.MILLISECONDS);
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
    public void mark(String text, long timeNanos) {
        shared.marks().add(text, timeNanos);
        shared.queue().wake();
    }

    @Override
    public JsonObject figures() {
        return shared.figures().json(toString(), shared.queue(), ticker.nanoTime());
    }

    @Override
    public SinkProgress progress() {
        return shared.progress().get();
    }

    @Override
    public String toString() {
        return output.baseName() + ".mp4";
    }
}
