package org.watchglass.renderer;

/**
 * Decides when a frame ends: a pure function of what has happened and when, so that it can be tested and
 * replayed.
 *
 * <p>A frame ends when there is damage and the mailbox is empty, or when damage has waited for one interval,
 * and at most once in an interval. Protocol markers do not count: SPICE's MARK comes once per primary
 * surface.
 */
public final class FramePacer {
    private static final long NEVER = Long.MAX_VALUE;
    private final long intervalNanos;
    private long lastFrame;
    private long dirtySince;
    private boolean dirty;

    /** @param maxPerSecond frames a second at the most, 1 to 1000 */
    public FramePacer(int maxPerSecond, long nowNanos) {
        if (maxPerSecond < 1 || maxPerSecond > 1000) {
            throw new IllegalArgumentException("frames per second: " + maxPerSecond + ", expected 1 to 1000");
        }
        intervalNanos = 1_000_000_000L / maxPerSecond;
        lastFrame = nowNanos - intervalNanos;
    }

    /** Tells whether something is to be shown. */
    public void update(boolean hasDamage, long nowNanos) {
        if (hasDamage && !dirty) {
            dirtySince = nowNanos;
        }
        dirty = hasDamage;
    }

    /** Whether the frame ends now. */
    public boolean isDue(boolean mailboxEmpty, long nowNanos) {
        if (!dirty || nowNanos - lastFrame < intervalNanos) {
            return false;
        }
        return mailboxEmpty || nowNanos - dirtySince >= intervalNanos;
    }

    public void frameEnded(long nowNanos) {
        lastFrame = nowNanos;
        dirty = false;
    }

    /** How long the drawing worker may wait for its next message before a frame is due. */
    public long waitNanos(long nowNanos) {
        return dirty ? Math.max(0, intervalNanos - (nowNanos - lastFrame)) : NEVER;
    }
}
