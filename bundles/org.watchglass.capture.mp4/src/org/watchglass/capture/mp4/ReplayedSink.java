package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.renderer.Frame;

/**
 * Writes a replay: every frame, for who brings one waits until it is encoded. The frames' own times are the
 * only clock, so that the same frames make the same file to the byte.
 */
final class ReplayedSink implements WorkingSink {
    /** A clock that jumps by days is not worth a picture for every second. */
    private static final long MOST_IDLE_NANOS = TimeUnit.DAYS.toNanos(1);

    /** More than there can be callers that wait. */
    private static final int EVERYBODY = 1 << 20;

    private final SinkOutput output;
    private final Mp4Settings settings;
    private final Shared shared;
    private final AtomicReference<EndReason> endReason = new AtomicReference<>(EndReason.CLOSED);
    private final CompletableFuture<RecordedFile> result = new CompletableFuture<>();
    /** A frame is in the queue, or the queue is closed. */
    private final Semaphore offered = new Semaphore(0);
    /** The worker is done with it, or with everything. */
    private final Semaphore taken = new Semaphore(0);
    /** When that frame was. */
    private final AtomicLong due = new AtomicLong();
    /** The worker's clock, which only it sets. */
    private final AtomicLong now = new AtomicLong();
    /** The worker's: the frame that waits is not due yet. */
    private boolean resting;

    ReplayedSink(SinkOutput output, Mp4Settings settings) {
        this.output = output;
        this.settings = settings;
        shared = Shared.create(settings, now::get);
    }

    /** The worker's thread: returns when the file is ended. */
    void run(SinkListener listener) {
        Ticker time = now::get;
        Mp4Worker worker = new Mp4Worker(output, null, settings, time,
                (queue, picture, timeoutNanos) -> !resting && queue.take(picture, 0), shared);
        try {
            boolean going = true;
            while (going && awaitFrame()) {
                going = follow(worker, due.get());
                taken.release();
            }
        } finally {
            shared.queue().close();
            taken.release(EVERYBODY);
        }
        Mp4Worker.End end = worker.end();
        EndReason reason = end.reason() == EndReason.CLOSED ? endReason.get() : end.reason();
        result.complete(end.file());
        String detail = reason == EndReason.WITHDRAWN ? "the MP4 recorder was stopped" : end.detail();
        listener.ended(reason, detail, end.file());
    }

    private boolean awaitFrame() {
        offered.acquireUninterruptibly();
        return !shared.queue().isFinished();
    }

    /** Writes the picture of before for each second until then, and then the frame. */
    private boolean follow(Mp4Worker worker, long timeNanos) {
        boolean going = true;
        resting = true;
        while (going && isIdleBefore(worker.nextIdleNanos(), timeNanos)) {
            now.set(worker.nextIdleNanos());
            going = worker.attempt(worker::step);
        }
        resting = false;
        now.set(Math.max(now.get(), timeNanos));
        return going && worker.attempt(worker::step);
    }

    private static boolean isIdleBefore(long idleNanos, long timeNanos) {
        return idleNanos < timeNanos && timeNanos - idleNanos < MOST_IDLE_NANOS;
    }

    @Override
    public boolean frame(Frame frame) {
        due.set(frame.timeNanos());
        if (!shared.queue().offer(frame)) {
            return false;
        }
        offered.release();
        taken.acquireUninterruptibly();
        return true;
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    @Override
    public RecordedFile close(Duration bound, EndReason reason) {
        endReason.compareAndSet(EndReason.CLOSED, reason);
        shared.queue().close();
        offered.release();
        try {
            return result.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // A blocked write: what is on the disk plays.
            return unfinished();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unfinished();
        }
    }

    private RecordedFile unfinished() {
        return new RecordedFile(output.file("mp4"), progress(), Duration.ZERO, false);
    }

    @Override
    public CompletableFuture<?> flush() {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public boolean copyEnd(Path target, Duration last, long maxBytes) {
        return false;
    }

    @Override
    public void mark(String text, long timeNanos) {
        shared.marks().add(text, timeNanos);
    }

    @Override
    public JsonObject figures() {
        return shared.figures().json(toString(), shared.queue(), now.get());
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
