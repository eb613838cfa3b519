package org.watchglass.ui.player;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;

/**
 * Small pictures of any moment of a video, decoded on a thread of their own, so that whoever looks for a
 * moment does not disturb what is played. Only the newest wish counts. Any thread.
 */
final class Thumbnails implements AutoCloseable {
    /** What takes longer is shown as far as it is decoded. */
    private static final long PATIENCE_NANOS = 150_000_000;

    /** Takes what was wished for, on the thread of the thumbnails. */
    interface Taker {
        void take(long ticks, Thumbnail picture);
    }

    private record Wish(Path file, long ticks) {}

    private final ExecutorService thread = Threads.single("player thumbnails");
    private final AtomicReference<@Nullable Wish> wanted = new AtomicReference<>();
    private final int width;
    private final int height;
    private final Taker taker;
    private @Nullable Film film;
    private @Nullable Path open;

    /** @param width of the largest picture that is wanted */
    Thumbnails(int width, int height, Taker taker) {
        this.width = width;
        this.height = height;
        this.taker = taker;
    }

    void ask(Path file, long ticks) {
        if (wanted.getAndSet(new Wish(file, ticks)) == null) {
            try {
                thread.execute(this::serve);
            } catch (RejectedExecutionException e) {
                // closed: nobody looks any more
            }
        }
    }

    /** The file may be another one under the same name. */
    void forget() {
        try {
            thread.execute(this::closeFilm);
        } catch (RejectedExecutionException e) {
            // closed before
        }
    }

    private void serve() {
        Wish wish = wanted.getAndSet(null);
        if (wish == null) {
            return;
        }
        try {
            decode(opened(wish), wish.ticks());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            closeFilm(); // the player itself says what is wrong
        }
    }

    private Film opened(Wish wish) throws IOException {
        Film known = film;
        if (known == null || !wish.file().equals(open)) {
            closeFilm();
            known = Film.open(wish.file());
            film = known;
            open = wish.file();
        }
        if (wish.ticks() >= known.samples().duration() && known.isGrowing()) {
            known.reopen();
        }
        return known;
    }

    private void decode(Film from, long ticks) throws IOException {
        long[] since = {Ticker.SYSTEM.nanoTime()};
        BooleanSupplier newer = () -> wanted.get() != null || thread.isShutdown();
        BooleanSupplier pause =
                () -> newer.getAsBoolean() || Ticker.SYSTEM.nanoTime() - since[0] > PATIENCE_NANOS;
        int index = from.samples().indexAt(ticks);
        while (!from.turnTo(index, pause)) {
            if (newer.getAsBoolean()) {
                return;
            }
            tell(from, ticks);
            since[0] = Ticker.SYSTEM.nanoTime();
        }
        tell(from, ticks);
    }

    private void tell(Film from, long ticks) {
        if (from.shown() >= 0 && !from.isDamaged()) {
            taker.take(ticks, Thumbnail.of(from, width, height));
        }
    }

    private void closeFilm() {
        Film old = film;
        film = null;
        open = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }

    @Override
    public void close() {
        forget();
        thread.shutdown();
    }
}
