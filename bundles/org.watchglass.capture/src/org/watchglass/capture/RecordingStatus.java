package org.watchglass.capture;

import java.time.Duration;
import java.util.SortedMap;

/**
 * A recording's counters as of now.
 *
 * @param displays by display number
 * @param open sinks that take frames now
 */
public record RecordingStatus(Duration elapsed, SortedMap<Integer, DisplayCounts> displays, int open) {
    /**
     * @param offered frames that were offered to sinks
     * @param dropped of those, frames that lost their own place in time; their pixels came with a later one
     * @param written over all files
     */
    public record DisplayCounts(long offered, long dropped, SinkProgress written) {
        public long accepted() {
            return offered - dropped;
        }
    }

    public long dropped() {
        return displays.values().stream().mapToLong(DisplayCounts::dropped).sum();
    }

    public SinkProgress written() {
        return displays.values().stream().map(DisplayCounts::written).reduce(SinkProgress.NONE,
                SinkProgress::plus);
    }
}
