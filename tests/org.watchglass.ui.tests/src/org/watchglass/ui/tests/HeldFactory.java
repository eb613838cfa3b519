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
import org.watchglass.testkit.Await;

/** Records in place of the MP4 recorder, and a latch holds it in the middle of something. */
final class HeldFactory implements FrameSinkFactory, AutoCloseable {
    /** What does not end before it is let go. */
    enum Held {
        /** As a disk does that hangs when a file is made. */
        BEGIN,
        ENCODER,
        /** As a disk does that hangs when a file is finished. */
        END
    }

    private final Held what;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch latch = new CountDownLatch(1);
    private final ServiceRegistration<FrameSinkFactory> registration = Framework.register(
            FrameSinkFactory.class, this, Map.of(FORMAT, "mp4", Constants.SERVICE_RANKING, 1000));

    HeldFactory(Held what) {
        this.what = what;
    }

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        hold(Held.BEGIN);
        HeldSink sink = new HeldSink(output.file("held"));
        new Thread(sink::work, "held encoder").start();
        return sink;
    }

    private void hold(Held here) {
        if (what == here) {
            reached.countDown();
            boolean interrupted = false;
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    interrupted = true; // nor does a disk care
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until it holds somebody. */
    void awaitHeld() throws Exception {
        Await.until(what + " is held", () -> reached.getCount() == 0);
    }

    /** It goes on. */
    void letGo() {
        latch.countDown();
    }

    @Override
    public void close() {
        letGo();
        registration.unregister();
    }

    private final class HeldSink implements FrameSink {
        private final FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        private final Path path;
        private volatile int taken;

        HeldSink(Path path) {
            this.path = path;
        }

        void work() {
            Picture picture = new Picture();
            hold(Held.ENCODER);
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
            hold(Held.END);
            queue.close();
            return new RecordedFile(path, progress(), Duration.ZERO, true);
        }

        @Override
        public SinkProgress progress() {
            return new SinkProgress(taken, 0, 0);
        }
    }
}
