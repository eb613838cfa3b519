package org.watchglass.mp4;

/**
 * A part of a video.
 *
 * @param from in ticks since the first sample, at least 0
 * @param to the first tick that does not belong to it, later than {@code from}
 */
public record TickRange(long from, long to) {
    public TickRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }
}
