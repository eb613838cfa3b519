package org.watchglass.capture;

import java.time.Duration;

/**
 * How much of a display, or of a console's traffic, is kept in memory.
 *
 * @param last how far back; a little more is kept, of video to the picture with which decoding can begin
 * @param maxBytes what cannot be played without the rest is kept or let go as a whole
 */
public record ReplayLimits(Duration last, long maxBytes) {
    public ReplayLimits {
        if (last.isNegative() || last.isZero() || maxBytes < 1) {
            throw new IllegalArgumentException("the last " + last + ", " + maxBytes + " bytes");
        }
    }
}
