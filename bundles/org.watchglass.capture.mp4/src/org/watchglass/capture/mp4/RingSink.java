package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.h264.AccessUnit;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/**
 * Encodes a display that nobody records into a {@link CodedRing}. What is unchanged is not encoded again:
 * a screen at rest costs nothing.
 */
final class RingSink implements WorkingSink {
    private static final System.Logger LOG = System.getLogger(RingSink.class.getName());

    private final Mp4Settings settings;
    private final CodedRing.Writer ring;
    private final Ticker ticker;
    private final FrameQueue queue;
    private final FlushRequests flushes = new FlushRequests();
    private final Progress progress = new Progress();
    private final EncoderFigures figures = new EncoderFigures();
    private final AtomicReference<EndReason> endReason = new AtomicReference<>(EndReason.CLOSED);
    private final CompletableFuture<EndReason> ended = new CompletableFuture<>();
    /** Ends a pause between two pictures. */
    private final Semaphore nudge = new Semaphore(0);

    RingSink(Mp4Settings settings, CodedRing.Writer ring, Ticker ticker) {
        this.settings = settings;
        this.ring = ring;
        this.ticker = ticker;
        this.queue = new FrameQueue(settings.queue(), settings.pointer());
    }

    /** The worker's thread: returns when the sink is closed, or when something failed. */
    void run(SinkListener listener) {
        EndReason reason = EndReason.CLOSED;
        String detail = "";
        try {
            encodeAll();
        } catch (ScreenTooLargeException e) {
            reason = EndReason.SCREEN_TOO_LARGE;
            detail = String.valueOf(e.getMessage());
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            progress.error();
            reason = EndReason.FAILED;
            detail = "the last minutes are not kept: " + e.getMessage();
            LOG.log(System.Logger.Level.DEBUG, detail, e);
        }
        queue.close();
        flushes.end();
        EndReason why = reason == EndReason.CLOSED ? endReason.get() : reason;
        ended.complete(why);
        listener.ended(why, detail, result(why));
    }

    private void encodeAll() throws IOException {
        PictureEncoder encoder = new PictureEncoder(settings, ticker, figures);
        LoadLimit limit = new LoadLimit(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        Picture picture = new Picture();
        while (!queue.isFinished()) {
            pause(limit.pauseNanos());
            boolean taken = limit.pauseNanos() > 0 ? queue.takeAll(picture) : queue.take(picture, 0);
            if (taken || queue.take(picture, Long.MAX_VALUE)) {
                encode(encoder, picture);
                limit.encoded(ticker.nanoTime(), queue.offered());
            }
            flushes.serve(() -> {
                if (queue.takeAll(picture)) {
                    encode(encoder, picture);
                }
            });
        }
    }

    private void encode(PictureEncoder encoder, Picture picture) {
        long now = picture.timeNanos();
        AccessUnit unit = encoder.encode(picture, ring.wantsKey(now));
        ring.add(unit, encoder.track(), now);
        progress.frame();
    }

    private void pause(long nanos) {
        try {
            if (nanos > 0 && nudge.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                nudge.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        nudge.release();
        queue.wake();
    }

    @Override
    public boolean frame(Frame frame) {
        return queue.offer(frame);
    }

    @Override
    public CompletableFuture<?> flush() {
        CompletableFuture<?> flushed = flushes.ask();
        wake();
        return flushed;
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    @Override
    public RecordedFile close(Duration bound, EndReason reason) {
        endReason.compareAndSet(EndReason.CLOSED, reason);
        queue.close();
        wake();
        try {
            return result(ended.get(bound.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return result(EndReason.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result(EndReason.FAILED);
        }
    }

    @Override
    public JsonObject figures() {
        return figures.json(toString(), queue, ticker.nanoTime());
    }

    @Override
    public SinkProgress progress() {
        return progress.get();
    }

    /** There is no file: the path is empty. */
    private RecordedFile result(EndReason reason) {
        boolean complete = reason == EndReason.CLOSED || reason == EndReason.WITHDRAWN;
        return new RecordedFile(Path.of(""), progress(), Duration.ZERO, complete);
    }

    @Override
    public String toString() {
        return "the last minutes";
    }
}
