package org.watchglass.ui.player;

import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConsoleDisplay;

/**
 * Plays one video after another. Any thread: all that is asked is done on the player's own thread, and
 * nothing waits for it. Of places that are asked for faster than they can be shown, the newest one counts.
 */
public final class Player implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Player.class.getName());
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 20;

    private static final long LOOK_NANOS = 500_000_000;
    /** Looking at a long file must not take more than a part of the time. */
    private static final long REST = 20;

    private final ScheduledThreadPoolExecutor thread = Threads.scheduled("player");
    private final FilmScreen screen = new FilmScreen(thread);
    private final AtomicReference<@Nullable Long> wantedTicks = new AtomicReference<>();
    private final AtomicInteger wantedSteps = new AtomicInteger();
    private final Playback playback;
    private @Nullable ScheduledFuture<?> next;

    /** @param listener gets each new state, on the player's thread; must not block */
    public Player(Consumer<PlayerState> listener) {
        playback = new Playback(screen, listener, this::isSuperseded, Ticker.SYSTEM);
        later(this::look, LOOK_NANOS);
    }

    private boolean isSuperseded() {
        return wantedTicks.get() != null || wantedSteps.get() != 0 || thread.isShutdown();
    }

    /** What is shown; a picture stays when the next video cannot be opened. */
    public ConsoleDisplay screen() {
        return screen;
    }

    public void open(Path file, boolean play) {
        wish(() -> playback.open(file, play));
    }

    /** @param ticks in 1/90000 s; beyond the end is the end */
    public void seek(long ticks) {
        if (wantedTicks.getAndSet(ticks) == null) {
            wish(() -> {
                Long wanted = wantedTicks.getAndSet(null);
                if (wanted != null) {
                    playback.seek(wanted);
                }
            });
        }
    }

    /** Pauses, and shows another picture. @param pictures forwards, or backwards if it is negative */
    public void step(int pictures) {
        if (wantedSteps.getAndAdd(pictures) == 0) {
            wish(() -> playback.step(wantedSteps.getAndSet(0)));
        }
    }

    /** To the next mark or the one before. */
    public void toMark(boolean forwards) {
        wish(() -> playback.toMark(forwards));
    }

    public void togglePlaying() {
        wish(() -> playback.setPlaying(!playback.isPlaying()));
    }

    public void setPlaying(boolean play) {
        wish(() -> playback.setPlaying(play));
    }

    /** @param times 0.5 to 20 */
    public void setSpeed(double times) {
        wish(() -> playback.setSpeed(Math.max(SLOWEST, Math.min(FASTEST, times))));
    }

    /** Whether stretches in which nothing changes are left out. */
    public void setSkipsIdle(boolean wanted) {
        wish(() -> playback.setSkipsIdle(wanted));
    }

    /** Whether the newest picture of a file that still grows is shown. */
    public void setFollows(boolean wanted) {
        wish(() -> playback.setFollows(wanted));
    }

    private void wish(Runnable what) {
        try {
            thread.execute(() -> safely(() -> {
                what.run();
                go();
            }));
        } catch (RejectedExecutionException e) {
            // The player is closed: nobody looks any more.
        }
    }

    /** Player's thread. */
    private void go() {
        ScheduledFuture<?> pending = next;
        if (pending != null) {
            pending.cancel(false);
        }
        next = null;
        long due = playback.turn();
        playback.publish();
        if (playback.isPlaying()) {
            next = later(() -> safely(this::go), due);
        }
    }

    private void look() {
        long[] cost = new long[1];
        safely(() -> {
            cost[0] = playback.look();
            playback.publish();
            if (playback.isPlaying() && next == null) {
                go();
            }
        });
        later(this::look, Math.max(LOOK_NANOS, cost[0] * REST));
    }

    /** A mistake of ours ends one step, and not the player. */
    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the player", e);
        }
    }

    private @Nullable ScheduledFuture<?> later(Runnable what, long nanos) {
        try {
            return thread.schedule(what, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return null; // closed meanwhile
        }
    }

    /** Ends the thread; does not wait for it. */
    @Override
    public void close() {
        try {
            thread.execute(playback::close);
        } catch (RejectedExecutionException e) {
            // closed before
        }
        thread.shutdown();
    }
}
