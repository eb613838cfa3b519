package org.watchglass.capture.mp4;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkOutput;

/** A {@link CodedRing} and the sinks of one factory that fill it. */
final class Mp4ReplayBuffer implements ReplayBuffer {
    private static final Duration FLUSH_BOUND = Duration.ofSeconds(2);

    private final Mp4SinkFactory factory;
    private final CodedRing ring;
    private final Duration kept;
    private final AtomicReference<@Nullable WorkingSink> newest = new AtomicReference<>();

    Mp4ReplayBuffer(Mp4SinkFactory factory, ReplayLimits limits) {
        this.factory = factory;
        this.ring = new CodedRing(limits);
        this.kept = limits.last();
    }

    @Override
    public FrameSink open(SinkListener listener) {
        return opened(factory.openRing(ring.writer(), kept, listener));
    }

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        return opened(factory.openFile(output, ring.writer(), listener));
    }

    private FrameSink opened(WorkingSink sink) {
        newest.set(sink);
        return sink;
    }

    @Override
    public void limit(ReplayLimits limits) {
        ring.limit(limits);
    }

    @Override
    public long bytes() {
        return ring.bytes();
    }

    @Override
    public CompletableFuture<Moment> hold(long endNanos) {
        WorkingSink sink = newest.get();
        CompletableFuture<?> flushed =
                sink == null ? CompletableFuture.completedFuture(null) : sink.flush();
        // A disk that stalls keeps what it stalls from being flushed: then it is what was there before.
        return flushed.completeOnTimeout(null, FLUSH_BOUND.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, failure) -> new CodedMoment(ring.parts(), endNanos));
    }

    @Override
    public void close() {
        ring.close();
    }
}
