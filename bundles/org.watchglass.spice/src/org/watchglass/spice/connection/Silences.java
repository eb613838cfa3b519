package org.watchglass.spice.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.watchglass.remote.ConsoleDetails.Silence;

/**
 * When a session's server said nothing on any channel for long. Told by all channels' threads; the monitor
 * guards all fields.
 */
final class Silences {
    static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final int MAX = 16;

    private final ArrayDeque<Silence> past = new ArrayDeque<>();
    private boolean begun;
    private long lastNanos;
    private long sent;

    synchronized void received(long nanoTime) {
        if (begun && nanoTime - lastNanos >= SHORTEST_NANOS) {
            if (past.size() == MAX) {
                past.remove();
            }
            past.add(new Silence(lastNanos, nanoTime, sent));
        }
        begun = true;
        lastNanos = nanoTime;
        sent = 0;
    }

    synchronized void sent() {
        sent++;
    }

    /** Oldest first, with the one that lasts at that time. */
    synchronized List<Silence> until(long nanoTime) {
        List<Silence> all = new ArrayList<>(past);
        if (begun && nanoTime - lastNanos >= SHORTEST_NANOS) {
            all.add(new Silence(lastNanos, nanoTime, sent));
        }
        return all;
    }
}
