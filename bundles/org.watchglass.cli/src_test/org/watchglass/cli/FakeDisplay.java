package org.watchglass.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;

/**
 * A display of 4x3 blue pixels with a white pointer of one pixel in the corner; its frames end when the test
 * says so.
 */
final class FakeDisplay implements ConsoleDisplay {
    static final int BLUE = 0x0000FF;
    static final int WHITE = 0xFFFFFF;

    final List<FrameConsumer> consumers = new CopyOnWriteArrayList<>();
    /** Runs when somebody attaches, after the first frame. */
    Runnable onAttach = () -> {};

    private final Surface surface = new Surface(4, 3);
    private final boolean empty;

    /** @param empty whether nothing was drawn yet */
    FakeDisplay(boolean empty) {
        this.empty = empty;
        surface.fill(new Rect(0, 0, 4, 3), BLUE);
    }

    void endFrame() {
        consumers.forEach(consumer -> consumer.frame(frame()));
    }

    private Frame frame() {
        Pointer pointer = new Pointer(new PointerShape(1, 1, 0, 0, new int[] {0xFFFFFFFF}), 0, 0, true);
        return Frame.whole(0, surface, pointer, 0);
    }

    @Override
    public int number() {
        return 0;
    }

    @Override
    public void attach(FrameConsumer consumer) {
        consumers.add(consumer);
        if (!empty) {
            consumer.frame(frame());
        }
        onAttach.run();
    }

    @Override
    public CompletableFuture<?> detach(FrameConsumer consumer) {
        consumers.remove(consumer);
        return CompletableFuture.completedFuture(consumer);
    }

    @Override
    public CompletableFuture<?> flush() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
        FrameQueue queue =
                new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.valueOf(pointer.name()));
        Picture picture = new Picture();
        queue.offer(frame());
        queue.take(picture, 0);
        return CompletableFuture.completedFuture(picture);
    }
}
