package org.watchglass.recorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.recorder.Held.Why;
import org.watchglass.report.Report;

/**
 * What was kept of a console when something happened, until it is too old, too many or too much. Any thread;
 * the monitor guards the list, which holds few.
 */
final class Snapshots {
    static final int MAX = 5;
    static final Duration LIFE = Duration.ofSeconds(60);
    /** Of one for a report that somebody is about to write: he has to find words. */
    static final Duration LIFE_OF_WISH = Duration.ofMinutes(5);

    /** A server that notifies all the time is not held each time. */
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A report that was triggered so near to something is about it. */
    private static final Duration NEAR = Duration.ofSeconds(2);

    private final ArrayDeque<Held> held = new ArrayDeque<>();

    /** Whether another notice is worth holding anything. */
    synchronized boolean wantsNotice(Instant now) {
        return newest(Why.NOTICE, now, PAUSE) == null;
    }

    /**
     * Adds the newest one. The oldest of all notices goes first, if there are too many or too much, and this
     * one never.
     */
    synchronized void add(Held one, long maxBytes) {
        held.add(one);
        limit(maxBytes);
    }

    synchronized void limit(long maxBytes) {
        while (held.size() > 1 && (held.size() > MAX || bytes() > maxBytes)) {
            Held least = held.getFirst();
            for (Held candidate : held) {
                if (least.why() != Why.NOTICE && candidate.why() == Why.NOTICE
                        && candidate != held.getLast()) {
                    least = candidate;
                }
            }
            held.remove(least);
        }
    }

    /** @param one null for one that is not there any more */
    synchronized void remove(@Nullable Held one) {
        held.removeIf(candidate -> candidate == one);
    }

    synchronized void clear() {
        held.clear();
    }

    /** What they hold, what several of them hold counted several times. */
    synchronized long bytes() {
        return held.stream().mapToLong(Held::bytes).sum();
    }

    /**
     * That which belongs to a report: of a connection, that of the disconnect before it; of a gap, that of
     * the notice before it; of one that nobody wrote, that of a disconnect at that moment; otherwise the one
     * that was made when the report was triggered. Null if there is none.
     */
    synchronized @Nullable Held of(Report report) {
        Instant triggered = report.triggered();
        Held event = switch (report.type()) {
            case CONNECTION -> newest(Why.DISCONNECT, triggered, LIFE);
            case PEDANTIC -> newest(Why.NOTICE, triggered, LIFE);
            case AUTO -> newest(Why.DISCONNECT, triggered, NEAR);
            default -> null;
        };
        return event != null ? event : newest(Why.WISH, triggered, NEAR);
    }

    /** The newest that is at most that old at {@code moment}; clocks of two threads may differ a little. */
    private @Nullable Held newest(Why why, Instant moment, Duration age) {
        for (Iterator<Held> newestFirst = held.descendingIterator(); newestFirst.hasNext();) {
            Held one = newestFirst.next();
            Duration before = Duration.between(one.time(), moment);
            if (one.why() == why && before.compareTo(age) <= 0 && before.negated().compareTo(NEAR) <= 0) {
                return one;
            }
        }
        return null;
    }
}
