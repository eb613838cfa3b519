package org.watchglass.capture.mp4;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.flow.Ticker;
import org.watchglass.renderer.Frame;

/**
 * Writes a replay: every frame, on the thread that brings it, which waits. The frames' own times are the only
 * clock, so that the same frames make the same file to the byte. The monitor guards the worker; it is held
 * while encoding, for a replay has nothing better to do.
 */
final class ReplayedSink implements WorkingSink {
    private static final long MOST_IDLE_NANOS = TimeUnit.DAYS.toNanos(1);

    private final SinkOutput output;
    private final Shared shared;
    private final SinkListener listener;
    private final Consumer<WorkingSink> ended;
    private final AtomicLong now = new AtomicLong();
    private final Mp4Worker worker;
    private @Nullable RecordedFile result;

    /** @param ended told when it needs nobody any more */
    ReplayedSink(SinkOutput output, Mp4Settings settings, SinkListener listener,
            Consumer<WorkingSink> ended) {
        this.output = output;
        this.ended = ended;
        this.listener = listener;
        Ticker time = now::get;
        shared = Shared.create(settings, time);
        worker = new Mp4Worker(output, null, settings, time,
                (queue, picture, timeoutNanos) -> queue.take(picture, 0), shared);
    }

    @Override
    public synchronized boolean frame(Frame frame) {
        if (result != null) {
            return false;
        }
        boolean going = true;
        while (going && isIdleBefore(frame.timeNanos())) {
            now.set(worker.nextIdleNanos());
            going = worker.attempt(worker::step);
        }
        now.set(Math.max(now.get(), frame.timeNanos()));
        going &= shared.queue().offer(frame) && worker.attempt(worker::step);
        if (!going) {
            end(EndReason.CLOSED);
        }
        return going;
    }

    /** A clock that jumps by days is not worth a picture for every second. */
    private boolean isIdleBefore(long timeNanos) {
        long left = timeNanos - worker.nextIdleNanos();
        return left > 0 && left < MOST_IDLE_NANOS;
    }

    private RecordedFile end(EndReason wish) {
        shared.queue().close();
        Mp4Worker.End end = worker.end();
        result = end.file();
        ended.accept(this);
        listener.ended(end.reason() == EndReason.CLOSED ? wish : end.reason(), end.detail(), end.file());
        return end.file();
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    @Override
    public synchronized RecordedFile close(Duration bound, EndReason reason) {
        RecordedFile known = result;
        return known == null ? end(reason) : known;
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
    public SinkProgress progress() {
        return shared.progress().get();
    }

    @Override
    public String toString() {
        return output.baseName() + ".mp4";
    }

    @Override
    public JsonObject figures() {
        JsonObject json = new JsonObject();
        json.addProperty("sink", toString());
        shared.figures().addTo(json, now.get());
        return json;
    }
}
