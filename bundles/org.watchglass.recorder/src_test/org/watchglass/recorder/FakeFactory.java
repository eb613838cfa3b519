package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.renderer.Frame;

/** Opens sinks that write nothing, and does with them what a test wants. */
final class FakeFactory implements FrameSinkFactory {
    final List<FakeSink> sinks = new CopyOnWriteArrayList<>();
    volatile boolean takes = true;
    volatile boolean fails;
    volatile long bytesOfFrame;
    volatile boolean keeps;
    final List<FakeBuffer> buffers = new CopyOnWriteArrayList<>();

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) throws IOException {
        if (fails) {
            throw new IOException("no room for " + output.baseName());
        }
        FakeSink sink = new FakeSink(output, listener);
        sinks.add(sink);
        return sink;
    }

    @Override
    public @Nullable ReplayBuffer openReplayBuffer(int display, ReplayLimits limits) {
        return keeps ? new FakeBuffer(display, limits) : null;
    }

    List<String> names() {
        return sinks.stream().map(sink -> sink.output.baseName()).toList();
    }

    final class FakeSink implements FrameSink {
        final SinkOutput output;
        final SinkListener listener;
        final List<Integer> displays = new CopyOnWriteArrayList<>();
        final List<Long> times = new CopyOnWriteArrayList<>();
        final List<String> sizes = new CopyOnWriteArrayList<>();
        final List<String> marks = new CopyOnWriteArrayList<>();
        volatile boolean throwing;
        volatile boolean closed;

        FakeSink(SinkOutput output, SinkListener listener) {
            this.output = output;
            this.listener = listener;
        }

        @Override
        public boolean frame(Frame frame) {
            if (throwing) {
                throw new IllegalStateException("a third party's mistake");
            }
            displays.add(frame.display());
            times.add(frame.timeNanos());
            sizes.add(frame.width() + "x" + frame.height());
            return takes;
        }

        void end(EndReason reason) {
            end(reason, "because the test says so");
        }

        void end(EndReason reason, String detail) {
            listener.ended(reason, detail, file());
        }

        @Override
        public void mark(String text, long timeNanos) {
            marks.add(text);
        }

        @Override
        public RecordedFile close(Duration bound) {
            closed = true;
            return file();
        }

        @Override
        public SinkProgress progress() {
            return new SinkProgress(displays.size(), displays.size() * bytesOfFrame, 0);
        }

        private RecordedFile file() {
            return new RecordedFile(output.file("fake").toAbsolutePath(), progress(), Duration.ZERO, true);
        }
    }

    /** Saves the number of its sinks' frames. */
    final class FakeBuffer implements ReplayBuffer {
        final List<FakeSink> filling = new CopyOnWriteArrayList<>();
        volatile ReplayLimits limits;
        volatile long heldUntil;
        volatile boolean closed;
        private final int display;

        FakeBuffer(int display, ReplayLimits limits) {
            this.display = display;
            this.limits = limits;
            buffers.add(this);
        }

        @Override
        public FrameSink open(SinkListener listener) {
            return opened(new SinkOutput(display, Path.of(""), "memory"), listener);
        }

        @Override
        public FrameSink open(SinkOutput output, SinkListener listener) {
            return opened(output, listener);
        }

        private FakeSink opened(SinkOutput output, SinkListener listener) {
            FakeSink sink = new FakeSink(output, listener);
            sinks.add(sink);
            filling.add(sink);
            return sink;
        }

        @Override
        public void limit(ReplayLimits now) {
            limits = now;
        }

        @Override
        public long bytes() {
            return filling.stream().mapToLong(sink -> sink.displays.size()).sum();
        }

        @Override
        public CompletableFuture<Moment> hold(long endNanos) {
            heldUntil = endNanos;
            long frames = bytes();
            return CompletableFuture.completedFuture(new Moment() {
                @Override
                public boolean isEmpty() {
                    return frames == 0;
                }

                @Override
                public long bytes() {
                    return frames;
                }

                @Override
                public void save(Path target, Duration last, long maxBytes) throws IOException {
                    Files.writeString(target, frames + " frames, " + last.toSeconds() + " s");
                }
            });
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
