package org.watchglass.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;

/** Records in place of the MP4 recorder, with an encoder that a latch holds. */
final class HeldFactory implements FrameSinkFactory, AutoCloseable {
    private final CountDownLatch latch = new CountDownLatch(1);
    private final ServiceRegistration<FrameSinkFactory> registration = Framework.register(
            FrameSinkFactory.class, this, Map.of(FORMAT, "mp4", Constants.SERVICE_RANKING, 1000));

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        Held sink = new Held(output.file("held"));
        new Thread(sink::work, "held encoder").start();
        return sink;
    }

    /** The encoder goes on. */
    void letGo() {
        latch.countDown();
    }

    @Override
    public void close() {
        letGo();
        registration.unregister();
    }

    private final class Held implements FrameSink {
        private final FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        private final Path path;
        private volatile int taken;

        Held(Path path) {
            this.path = path;
        }

        void work() {
            Picture picture = new Picture();
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            while (!queue.isFinished()) {
                taken += queue.take(picture, Long.MAX_VALUE) ? 1 : 0;
            }
        }

        @Override
        public boolean frame(Frame frame) {
            return queue.offer(frame);
        }

        @Override
        public RecordedFile close(Duration bound) {
            queue.close();
            return new RecordedFile(path, progress(), Duration.ZERO, true);
        }

        @Override
        public SinkProgress progress() {
            return new SinkProgress(taken, 0, 0);
        }
    }
}
