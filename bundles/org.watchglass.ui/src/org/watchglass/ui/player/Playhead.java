package org.watchglass.ui.player;

import org.watchglass.flow.Ticker;

/** Where in a video the player is, in ticks of 1/90000 s; it moves by itself while it runs. One thread's. */
final class Playhead {
    private static final double TICKS_PER_NANO = 90_000 / 1e9;

    private final Ticker ticker;
    private long from;
    private long since;
    private long end;
    private double speed = 1;
    private boolean running;

    Playhead(Ticker ticker) {
        this.ticker = ticker;
    }

    /** From 0 to the end. Time that passes at the end is lost. */
    long position() {
        if (running) {
            long now = ticker.nanoTime();
            double moved = (now - since) * TICKS_PER_NANO * speed;
            if (moved >= end - from) {
                from = end;
                since = now;
            }
            return Math.min(end, from + (long) Math.max(0, moved));
        }
        return from;
    }

    boolean isRunning() {
        return running;
    }

    boolean isAtEnd() {
        return position() >= end;
    }

    double speed() {
        return speed;
    }

    void run() {
        moveTo(position());
        running = true;
    }

    void stop() {
        moveTo(position());
        running = false;
    }

    void setSpeed(double times) {
        moveTo(position());
        speed = times;
    }

    /** What lies beyond the video is its beginning or its end. */
    void moveTo(long ticks) {
        from = Math.max(0, Math.min(ticks, end));
        since = ticker.nanoTime();
    }

    /** How long the video is: it may have grown. */
    void setEnd(long ticks) {
        long position = position();
        end = ticks;
        moveTo(position);
    }

    /** How long it takes until the playhead is there, in nanoseconds; 0 if it is. */
    long nanosUntil(long ticks) {
        return (long) Math.max(0, (ticks - position()) / (TICKS_PER_NANO * speed));
    }
}
