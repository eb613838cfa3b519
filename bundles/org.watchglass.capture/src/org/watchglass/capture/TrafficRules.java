package org.watchglass.capture;

/**
 * How traffic is recorded.
 *
 * @param recorded whether it is at all
 * @param maxBytes of all its files together: the oldest is deleted when there would be more;
 *     {@link #NO_LIMIT}, or at least {@link #LEAST}
 * @param secrets whether keys and clipboard are in it as they are; passwords never are
 */
public record TrafficRules(boolean recorded, long maxBytes, boolean secrets) {
    public static final long NO_LIMIT = Long.MAX_VALUE;
    public static final long LEAST = 1_000_000;

    public static final TrafficRules NONE = new TrafficRules(false, NO_LIMIT, false);

    public TrafficRules {
        if (maxBytes < LEAST) {
            throw new IllegalArgumentException("at most " + maxBytes + " bytes, expected " + LEAST);
        }
    }
}
