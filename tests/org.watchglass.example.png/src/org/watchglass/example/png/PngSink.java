package org.watchglass.example.png;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;

/** Writes a picture for each frame that its queue hands over: the queue keeps the promise never to block. */
final class PngSink implements FrameSink {
    private final FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.BLENDED);
    private final CompletableFuture<RecordedFile> result = new CompletableFuture<>();
    private final Path folder;
    private final SinkListener listener;
    private volatile EndReason reason = EndReason.CLOSED;
    private volatile int written;

    PngSink(SinkOutput output, SinkListener listener) {
        folder = output.directory().resolve(output.baseName());
        this.listener = listener;
    }

    void start(Runnable ended) {
        Thread worker = new Thread(() -> {
            String trouble = work();
            ended.run();
            boolean complete = trouble.isEmpty();
            RecordedFile file = new RecordedFile(folder, progress(), Duration.ZERO, complete);
            result.complete(file);
            listener.ended(complete ? reason : EndReason.FAILED, trouble, file);
        });
        worker.start();
    }

    private String work() {
        Picture picture = new Picture();
        try {
            Files.createDirectories(folder);
            while (!queue.isFinished()) {
                if (queue.take(picture, Long.MAX_VALUE)) {
                    int width = picture.width();
                    BufferedImage image =
                            new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
                    image.setRGB(0, 0, width, picture.height(), picture.pixels(), 0, width);
                    ImageIO.write(image, "png", folder.resolve("%06d.png".formatted(++written)).toFile());
                }
            }
            return "";
        } catch (IOException e) {
            queue.close();
            return "cannot write pictures: " + e.getMessage();
        }
    }

    @Override
    public boolean frame(Frame frame) {
        return queue.offer(frame);
    }

    @Override
    public RecordedFile close(Duration bound) {
        return close(bound, EndReason.CLOSED);
    }

    RecordedFile close(Duration bound, EndReason why) {
        reason = why;
        queue.close();
        RecordedFile late = new RecordedFile(folder, progress(), Duration.ZERO, false);
        return result.completeOnTimeout(late, bound.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public SinkProgress progress() {
        return new SinkProgress(written, 0, 0);
    }
}
