package org.watchglass.ui.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.ui.player.PlayerState.Problem;

/** What the player's thread does: all of it belongs to that thread. */
final class Playback {
    private static final System.Logger LOG = System.getLogger(Playback.class.getName());

    /** While it takes longer than this to decode what is wanted, what was decoded is shown. */
    private static final long INTERIM_NANOS = 100_000_000;

    /** Of pictures that are shown one after the other. */
    private static final long LEAST_NANOS = 10_000_000;
    /** So that the clock runs while nothing changes. */
    private static final long MOST_NANOS = 200_000_000;

    private final FilmScreen screen;
    private final Consumer<PlayerState> listener;
    private final BooleanSupplier superseded;
    private final Ticker ticker;
    private final Playhead head;
    private final IdleSkip idle = new IdleSkip();
    private final Trouble trouble = new Trouble();
    private @Nullable Film film;
    private Path file = Path.of("");
    private boolean skipsIdle;
    private boolean follows;
    private boolean ended;
    /** Of the film that is open, the picture that the screen has got; -1 for none. */
    private int presented = -1;

    /**
     * @param listener gets each new state, on this thread
     * @param superseded whether there is a newer wish, so that what is being done is of no use; any thread
     */
    Playback(FilmScreen screen, Consumer<PlayerState> listener, BooleanSupplier superseded, Ticker ticker) {
        this.screen = screen;
        this.listener = listener;
        this.superseded = superseded;
        this.ticker = ticker;
        head = new Playhead(ticker);
    }

    void open(Path path, boolean play) {
        close();
        file = path;
        head.stop();
        head.setEnd(0);
        tryTo(() -> begin(path, play));
    }

    private void begin(Path path, boolean play) throws IOException {
        ended = false;
        Film opened = Film.openUnlessEmpty(path);
        trouble.set(opened == null || opened.samples().count() == 0 ? Problem.EMPTY : Problem.NONE);
        if (opened == null) {
            return;
        }
        film = opened;
        idle.forget();
        head.setEnd(opened.samples().duration());
        presented = -1;
        present(opened);
        if (play) {
            head.run();
        }
    }

    void seek(long ticks) {
        follows = false;
        moveTo(ticks);
    }

    private void moveTo(long ticks) {
        Film open = film;
        if (open != null && open.samples().count() > 0) {
            head.moveTo(ticks);
            idle.forget();
            ended = false;
            tryTo(() -> show(open, open.samples().indexAt(head.position())));
        }
    }

    /** Pauses. @param pictures forwards, or backwards if it is negative */
    void step(int pictures) {
        Film open = film;
        if (open != null && open.samples().count() > 0) {
            head.stop();
            int now = open.samples().indexAt(head.position());
            int index = Math.max(0, Math.min(now + pictures, open.samples().count() - 1));
            seek(open.samples().get(index).time());
        }
    }

    /** To the mark before or behind; to the beginning or the end, if there is none. */
    void toMark(boolean forwards) {
        Film open = film;
        if (open != null) {
            seek(MarkSteps.from(open.marks(), head.position(), head.isRunning(), forwards,
                    open.samples().duration()));
        }
    }

    void setPlaying(boolean play) {
        if (play && film != null && trouble.problem() == Problem.NONE) {
            if (head.isAtEnd() && !isGrowing()) {
                moveTo(0);
            }
            head.run();
            ended = false;
        } else {
            head.stop();
            follows = false;
        }
    }

    boolean isPlaying() {
        return head.isRunning();
    }

    void setSpeed(double times) {
        head.setSpeed(times);
    }

    void setSkipsIdle(boolean wanted) {
        skipsIdle = wanted;
        idle.forget();
    }

    /** Whether the newest picture of a growing file is shown. */
    void setFollows(boolean wanted) {
        follows = wanted && isGrowing();
        if (follows) {
            moveTo(Long.MAX_VALUE);
            head.run();
        }
    }

    /** Shows what is to be shown now. Returns after how many nanoseconds that is due again. */
    long turn() {
        Film open = film;
        if (open == null || !head.isRunning() || open.samples().count() == 0) {
            return MOST_NANOS;
        }
        tryTo(() -> {
            int picture = open.samples().indexAt(head.position());
            show(open, picture);
            if (skipsIdle) {
                head.moveTo(idle.from(open, picture, head.position(), superseded));
            }
        });
        if (head.isAtEnd() && !open.isGrowing()) {
            head.stop();
            ended = true;
            tryTo(() -> show(open, open.samples().count() - 1)); // time has passed since the one above
        }
        int next = open.samples().indexAt(head.position()) + 1;
        long due = next < open.samples().count() ? open.samples().get(next).time() : Long.MAX_VALUE / 4;
        return Math.max(LEAST_NANOS, Math.min(MOST_NANOS, head.nanosUntil(due)));
    }

    /** Looks whether the file is still there, and whether it has grown. Returns how long that took. */
    long look() {
        long start = ticker.nanoTime();
        Film open = film;
        if (open == null) {
            if (trouble.problem() == Problem.EMPTY && Files.exists(file)) {
                tryTo(() -> begin(file, follows));
            }
        } else if (!Files.exists(file)) {
            head.stop();
            trouble.set(Problem.DELETED);
        } else if (!open.isFinished() && open.isGrowing()) {
            tryTo(() -> grow(open));
        } else if (trouble.problem() == Problem.DELETED) {
            trouble.set(Problem.NONE);
        }
        return ticker.nanoTime() - start;
    }

    private void grow(Film open) throws IOException {
        open.reopen();
        head.setEnd(open.samples().duration());
        trouble.set(open.samples().count() == 0 ? Problem.EMPTY : Problem.NONE);
        if (follows) {
            follows = open.isGrowing();
            moveTo(Long.MAX_VALUE);
        }
    }

    private void show(Film open, int index) throws IOException {
        long[] since = {ticker.nanoTime()};
        BooleanSupplier pause =
                () -> superseded.getAsBoolean() || ticker.nanoTime() - since[0] > INTERIM_NANOS;
        while (!open.turnTo(index, pause)) {
            if (superseded.getAsBoolean()) {
                return;
            }
            present(open);
            since[0] = ticker.nanoTime();
        }
        present(open);
    }

    /** What cannot be decoded is not shown: the picture before stays. */
    private void present(Film open) {
        if (open.shown() >= 0 && !open.isDamaged() && open.shown() != presented) {
            screen.show(open.width(), open.height(), open::copyPixels);
            presented = open.shown();
        }
        publish();
    }

    void publish() {
        Film open = film;
        FilmFacts facts = open == null ? FilmFacts.NONE : open.facts();
        listener.accept(new PlayerState(file, facts, head.position(), head.isRunning(), head.speed(),
                skipsIdle, follows, ended, trouble.problem(), trouble.detail()));
    }

    private boolean isGrowing() {
        Film open = film;
        return open != null && open.isGrowing();
    }

    private void tryTo(Trouble.Step step) {
        trouble.tryTo(file, step);
        if (trouble.problem() != Problem.NONE) {
            head.stop();
        }
    }

    void close() {
        Film open = film;
        film = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a file that was only read", e);
            }
        }
    }
}
