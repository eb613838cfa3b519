package org.watchglass.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/** A display of a {@link FakeConsole}. Its monitor stands for the drawing worker: who holds it draws. */
public final class FakeDisplay implements ConsoleDisplay {
    private final Screen screen;
    private Surface surface;
    private volatile List<Head> heads = List.of();

    /** It is dark until it is resized. */
    FakeDisplay(int number) {
        screen = new Screen(number);
        surface = new Surface(1, 1);
    }

    FakeDisplay(int number, int width, int height) {
        screen = new Screen(number);
        surface = new Surface(width, height);
        screen.show(surface, System.nanoTime());
    }

    /** Draws, and ends the frame. */
    public synchronized void draw(Consumer<Surface> drawing) {
        drawing.accept(surface);
        screen.endFrame(System.nanoTime());
    }

    /** The guest changes its mode. */
    public synchronized void resize(int width, int height) {
        surface = new Surface(width, height);
        screen.show(surface, System.nanoTime());
        screen.endFrame(System.nanoTime());
    }

    public synchronized void setPointer(Pointer pointer) {
        screen.setPointer(pointer);
        screen.endFrame(System.nanoTime());
    }

    /** What is on the screen now. */
    public synchronized Image image() {
        return Image.of(picture(PointerLayer.BLENDED));
    }

    void setHeads(List<Head> next) {
        heads = List.copyOf(next);
    }

    @Override
    public List<Head> heads() {
        return heads;
    }

    @Override
    public int number() {
        return screen.display();
    }

    @Override
    public synchronized void attach(FrameConsumer consumer) {
        screen.attach(consumer);
        screen.endFrame(System.nanoTime());
    }

    @Override
    public synchronized CompletableFuture<?> detach(FrameConsumer consumer) {
        screen.endFrame(System.nanoTime());
        screen.detach(consumer);
        return CompletableFuture.completedFuture(consumer);
    }

    @Override
    public synchronized CompletableFuture<?> flush() {
        screen.endFrame(System.nanoTime());
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
        PointerLayer layer =
                pointer == SnapshotPointer.BLENDED ? PointerLayer.BLENDED : PointerLayer.LEFT_OUT;
        return CompletableFuture.completedFuture(picture(layer));
    }

    private Picture picture(PointerLayer layer) {
        FrameQueue queue = new FrameQueue(Limits.DEFAULT, layer);
        Picture picture = new Picture();
        queue.offer(Frame.whole(number(), surface, screen.pointer(), System.nanoTime()));
        queue.take(picture, 0);
        return picture;
    }
}
