package org.watchglass.remote.replay;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a replay is.
 *
 * @param frames by display
 * @param missedFrames whose end was not recorded; what they showed is part of the next one
 * @param gaps what was sent and is not shown, by name
 */
public record ReplayStatus(
        SortedMap<Integer, Long> frames, long missedFrames, SortedMap<String, Long> gaps) {
    public ReplayStatus {
        frames = Collections.unmodifiableSortedMap(new TreeMap<>(frames));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
    }

    /** Of all displays. */
    public long allFrames() {
        return frames.values().stream().mapToLong(Long::longValue).sum();
    }
}
