package org.watchglass.spice.audio;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.wire.Bytes;

/**
 * One playback channel's sound thread, which decodes and hands over, and the queue before it. Sinks that wait
 * keep nobody but this thread: what comes meanwhile is dropped, and counted, when the queue is full.
 *
 * <p>While there is no sink, nothing is put in the queue and the thread sleeps.
 */
public final class Sound {
    /** About a second of what QEMU sends, in either mode. */
    static final long CAPACITY = 512 << 10;

    /** Wakes the thread, to look who is there. */
    private static final Piece NUDGE = new Piece(PlaybackState.INITIAL, 0, Bytes.EMPTY);

    private final Mailbox<Piece> mailbox = new Mailbox<>(CAPACITY);
    private final AudioServices services;
    private final Player player;
    private final Playback playback;
    private final AtomicLong dropped;
    private final Runnable sinksChanged = this::wake;
    private final Thread thread;
    /** What the reader has been told last. */
    private volatile PlaybackState newest = PlaybackState.INITIAL;

    /** @param dropped pieces that had no room are added here */
    public Sound(
            ConsoleAddress source, String channel, AudioServices services, Gaps gaps, AtomicLong dropped) {
        this.services = services;
        this.dropped = dropped;
        player = new Player(source, services, gaps, dropped);
        playback = new Playback(this::offer, gaps);
        thread = Threads.named("spice " + channel + " sound", this::work);
    }

    /** For the channel's reader. */
    public Playback playback() {
        return playback;
    }

    public void start() {
        services.listen(sinksChanged);
        thread.start();
    }

    /** Plays what waits, and ends. Never blocks. */
    public void close() {
        services.forget(sinksChanged);
        mailbox.close();
    }

    /** Waits until sinks have been told of the end, at most until the deadline. */
    public void awaitEnd(Deadline deadline) throws InterruptedException {
        if (thread != Thread.currentThread()) {
            TimeUnit.NANOSECONDS.timedJoin(thread, deadline.remainingNanos());
        }
    }

    /** On the channel's reader. */
    private boolean offer(Piece piece) {
        newest = piece.state();
        if (services.sinks().isEmpty()) {
            return true;
        }
        boolean taken = mailbox.offer(piece, piece.weight());
        if (!taken && piece.data().length() > 0) {
            dropped.incrementAndGet();
        }
        return taken;
    }

    /** Any thread. If there is no room, there is something that wakes the thread. */
    private void wake() {
        mailbox.offer(NUDGE, NUDGE.weight());
    }

    private void work() {
        try {
            while (!mailbox.isClosed() || mailbox.size() > 0) {
                @Nullable Piece piece = mailbox.poll(Long.MAX_VALUE);
                if (piece != null && piece != NUDGE) {
                    player.play(piece);
                }
                // Read first: then nothing older can come into an empty queue.
                PlaybackState last = newest;
                if (mailbox.size() == 0) {
                    // A change that had no room in the queue.
                    player.follow(last);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            player.close();
        }
    }
}
