package org.watchglass.recorder;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
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

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) throws IOException {
        if (fails) {
            throw new IOException("no room for " + output.baseName());
        }
        FakeSink sink = new FakeSink(output, listener);
        sinks.add(sink);
        return sink;
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
}
