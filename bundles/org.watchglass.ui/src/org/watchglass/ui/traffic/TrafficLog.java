package org.watchglass.ui.traffic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The last messages, and which of them are shown. For one thread. */
final class TrafficLog {
    /** As many are kept; older ones go. */
    static final int CAPACITY = 20_000;

    private final TrafficRow[] rows = new TrafficRow[CAPACITY];
    /** Places in {@link #rows} of those that are shown, in their order; a ring as well. */
    private final int[] shown = new int[CAPACITY];

    private final Set<String> channels = new TreeSet<>();
    private TrafficFilter filter = TrafficFilter.ALL;
    private long end;
    private long shownStart;
    private long shownEnd;
    private long startNanos;

    void add(List<TrafficRow> fresh) {
        for (TrafficRow row : fresh) {
            add(row);
        }
    }

    private void add(TrafficRow row) {
        int place = (int) (end % CAPACITY);
        if (end == 0) {
            startNanos = row.timeNanos();
        }
        if (end >= CAPACITY && shownStart < shownEnd && shown[(int) (shownStart % CAPACITY)] == place) {
            shownStart++;
        }
        rows[place] = row;
        channels.add(row.channel());
        end++;
        if (filter.shows(row)) {
            shown[(int) (shownEnd++ % CAPACITY)] = place;
        }
    }

    /** How many were added since it was empty. */
    long heard() {
        return end;
    }

    /** Of all messages until now. */
    Set<String> channels() {
        return channels;
    }

    void setFilter(TrafficFilter wanted) {
        filter = wanted;
        shownStart = 0;
        shownEnd = 0;
        for (long i = Math.max(0, end - CAPACITY); i < end; i++) {
            int place = (int) (i % CAPACITY);
            if (filter.shows(rows[place])) {
                shown[(int) (shownEnd++ % CAPACITY)] = place;
            }
        }
    }

    /** How many are shown. */
    int size() {
        return (int) (shownEnd - shownStart);
    }

    /** @param index of those that are shown, from 0, the oldest */
    TrafficRow row(int index) {
        return rows[shown[(int) ((shownStart + index) % CAPACITY)]];
    }

    /** Seconds since the first message. */
    double seconds(TrafficRow row) {
        return (row.timeNanos() - startNanos) / 1e9;
    }

    void clear() {
        end = 0;
        shownStart = 0;
        shownEnd = 0;
        channels.clear();
    }
}
