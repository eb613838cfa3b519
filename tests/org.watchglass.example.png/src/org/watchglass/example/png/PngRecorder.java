package org.watchglass.example.png;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** A PNG for each frame that a queue hands over, which never blocks: see docs/recorder-plugins.md. */
@Component(property = FrameSinkFactory.FORMAT + "=png")
public final class PngRecorder implements FrameSinkFactory {
    private final Set<FrameSink> open = ConcurrentHashMap.newKeySet();

    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) {
        Sink sink = new Sink(output.directory().resolve(output.baseName()), new CompletableFuture<>(),
                new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.BLENDED));
        open.add(sink);
        new Thread(() -> sink.run(listener), "png").start();
        sink.end.thenRun(() -> open.remove(sink));
        return sink;
    }

    @Deactivate
    void stop() {
        open.forEach(sink -> sink.close(Duration.ofSeconds(5)));
    }

    private record Sink(Path to, CompletableFuture<RecordedFile> end, FrameQueue queue) implements FrameSink {
        private void run(SinkListener listener) {
            Picture shown = new Picture();
            boolean written = to.toFile().mkdir();
            for (int number = 0; written && !queue.isFinished();) {
                written = !queue.take(shown, Long.MAX_VALUE) || write(shown, ++number);
            }
            end.complete(new RecordedFile(to, progress(), Duration.ZERO, written));
            var why = written ? SinkListener.EndReason.CLOSED : SinkListener.EndReason.FAILED;
            listener.ended(why, written ? "" : "cannot write " + to, end.join());
        }
        private boolean write(Picture shown, int number) {
            var image = new BufferedImage(shown.width(), shown.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, shown.width(), shown.height(), shown.pixels(), 0, shown.width());
            try {
                return ImageIO.write(image, "png", to.resolve("%06d.png".formatted(number)).toFile());
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public boolean frame(Frame frame) {
            return queue.offer(frame);
        }
        @Override
        public RecordedFile close(Duration bound) {
            queue.close();
            RecordedFile late = new RecordedFile(to, progress(), Duration.ZERO, false);
            return end.completeOnTimeout(late, bound.toMillis(), TimeUnit.MILLISECONDS).join();
        }
        @Override
        public SinkProgress progress() {
            return new SinkProgress(queue.accepted(), 0, 0);
        }
    }
}
