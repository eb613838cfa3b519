package org.watchglass.capture;

import java.time.Duration;

/**
 * When a recording begins another file, and how much room its files may take. The recorder sees to it,
 * whatever sinks write.
 *
 * @param segment how long a file gets before the next one goes on with its last picture; {@link #ONE_FILE} or
 *     at least {@link #SHORTEST_SEGMENT}
 * @param onResize what happens when the guest changes its resolution
 * @param maxBytes the recording ends before its files have more, or {@link #NO_LIMIT}
 * @param minFreeBytes no file is written while the disk has less room; 0 to fill it up, or
 *     {@link #CONFIGURED}
 * @param fastStart whether players should find all they need at the beginning of a finished file
 */
public record FileRules(
        Duration segment, OnResize onResize, long maxBytes, long minFreeBytes, boolean fastStart) {
    /** As {@link #segment}: no file ends because of its length. */
    public static final Duration ONE_FILE = Duration.ZERO;

    /** There is at least a second between two files, whatever the reason. */
    public static final Duration SHORTEST_SEGMENT = Duration.ofSeconds(1);

    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** As {@link #minFreeBytes}: what the recorder's configuration says, 500 MB if it says nothing. */
    public static final long CONFIGURED = -1;

    public static final FileRules DEFAULT =
            new FileRules(ONE_FILE, OnResize.SAME_FILE, NO_LIMIT, CONFIGURED, false);

    /** What a change of the resolution does to a file. */
    public enum OnResize {
        /** The file goes on: the new size stands in the stream. */
        SAME_FILE,
        /** The file ends and another begins, but not more often than once a second. */
        NEW_FILE
    }

    public FileRules {
        if (!segment.equals(ONE_FILE) && segment.compareTo(SHORTEST_SEGMENT) < 0) {
            throw new IllegalArgumentException("segment " + segment + " is shorter than a second");
        }
        if (maxBytes < 1 || minFreeBytes < CONFIGURED) {
            throw new IllegalArgumentException("at most " + maxBytes + ", free " + minFreeBytes);
        }
    }

    public boolean hasSegments() {
        return !segment.equals(ONE_FILE);
    }

    public boolean isLimited() {
        return maxBytes != NO_LIMIT;
    }

    public FileRules withSegment(Duration length) {
        return new FileRules(length, onResize, maxBytes, minFreeBytes, fastStart);
    }

    public FileRules withOnResize(OnResize rule) {
        return new FileRules(segment, rule, maxBytes, minFreeBytes, fastStart);
    }

    public FileRules withMaxBytes(long bytes) {
        return new FileRules(segment, onResize, bytes, minFreeBytes, fastStart);
    }

    public FileRules withMinFreeBytes(long bytes) {
        return new FileRules(segment, onResize, maxBytes, bytes, fastStart);
    }

    public FileRules withFastStart(boolean wanted) {
        return new FileRules(segment, onResize, maxBytes, minFreeBytes, wanted);
    }
}
