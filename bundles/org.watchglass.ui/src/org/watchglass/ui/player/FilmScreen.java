package org.watchglass.ui.player;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/** What the player shows, as a display that the console's widget can show. Drawn by the player's thread. */
final class FilmScreen implements ConsoleDisplay {
    private final Executor thread;
    private final Screen screen = new Screen(0);
    private @Nullable Surface surface;
    private int[] decoded = new int[0];

    FilmScreen(Executor thread) {
        this.thread = thread;
    }

    /**
     * Player's thread. Only rows that differ are damaged.
     *
     * @param pixels fills an array with the picture, row after row
     */
    void show(int width, int height, Consumer<int[]> pixels) {
        Surface current = surface;
        if (current == null || current.width() != width || current.height() != height) {
            Surface fresh = new Surface(width, height);
            pixels.accept(fresh.pixels());
            fresh.damaged(fresh.bounds());
            surface = fresh;
            decoded = new int[width * height];
            screen.show(fresh, Ticker.SYSTEM.nanoTime());
        } else {
            pixels.accept(decoded);
            update(current);
        }
        screen.endFrame(Ticker.SYSTEM.nanoTime());
    }

    private void update(Surface current) {
        int differs = Arrays.mismatch(decoded, current.pixels());
        if (differs < 0) {
            return;
        }
        int width = current.width();
        int first = differs / width;
        int last = current.height() - 1;
        while (last > first && sameRow(current, last)) {
            last--;
        }
        int rows = last - first + 1;
        System.arraycopy(decoded, first * width, current.pixels(), first * width, rows * width);
        current.damaged(new Rect(0, first, width, rows));
    }

    private boolean sameRow(Surface current, int row) {
        int from = row * current.width();
        int to = from + current.width();
        return Arrays.equals(decoded, from, to, current.pixels(), from, to);
    }

    @Override
    public int number() {
        return 0;
    }

    @Override
    public void attach(FrameConsumer consumer) {
        post(() -> {
            screen.attach(consumer);
            screen.endFrame(Ticker.SYSTEM.nanoTime());
            return consumer;
        });
    }

    @Override
    public CompletableFuture<?> detach(FrameConsumer consumer) {
        return post(() -> {
            screen.detach(consumer);
            return consumer;
        });
    }

    @Override
    public CompletableFuture<?> flush() {
        return post(() -> this);
    }

    @Override
    public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
        return post(this::picture);
    }

    private Picture picture() {
        Surface shown = surface;
        if (shown == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        queue.offer(Frame.whole(0, shown, Pointer.NONE, Ticker.SYSTEM.nanoTime()));
        Picture picture = new Picture();
        queue.take(picture, 0);
        return picture;
    }

    /** What a player that is closed is asked is not done: nobody draws any more. */
    private <T> CompletableFuture<T> post(Supplier<T> step) {
        try {
            return CompletableFuture.supplyAsync(step, thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
