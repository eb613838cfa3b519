package org.watchglass.spice.canvas;

import org.watchglass.flow.Ticker;

/**
 * The server's multimedia time as far as the client knows it, in ms; it wraps. Any thread. The lock guards
 * both fields.
 */
public final class MediaClock {
    private static final int NANOS = 1_000_000;

    private final Ticker ticker;
    private int given;
    private long givenAt;

    public MediaClock(Ticker ticker) {
        this.ticker = ticker;
        givenAt = ticker.nanoTime();
    }

    /** The server has said what time it is. */
    public synchronized void set(int millis) {
        given = millis;
        givenAt = ticker.nanoTime();
    }

    synchronized int millis() {
        return given + (int) ((ticker.nanoTime() - givenAt) / NANOS);
    }
}
