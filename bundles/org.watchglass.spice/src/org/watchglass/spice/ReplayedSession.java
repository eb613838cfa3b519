package org.watchglass.spice;

import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.canvas.SharedByDisplays;
import org.watchglass.spice.canvas.VideoDecoders;

/**
 * What is between a main channel's connection and the next one that begins anew: what its displays share, and
 * whether something of it is missing. Any thread.
 */
final class ReplayedSession {
    private final @Nullable ReplayedSession before;
    private final SharedByDisplays shared;
    private volatile boolean carried;
    private volatile boolean broken;

    /** @param before of which it may turn out to be the continuation */
    ReplayedSession(@Nullable ReplayedSession before, BooleanSupplier alone, VideoDecoders decoders) {
        this.before = before;
        shared = SharedByDisplays.of(alone, decoders);
    }

    /** The session of before has come here with its state. */
    void carryOn() {
        carried = true;
    }

    /** The one whose state counts. */
    private ReplayedSession origin() {
        ReplayedSession here = this;
        @Nullable ReplayedSession last = before;
        while (here.carried && last != null) {
            here = last;
            last = here.before;
        }
        return here;
    }

    SharedByDisplays shared() {
        return origin().shared;
    }

    /** A message is missing: what follows cannot be drawn. Returns whether that is news. */
    boolean breakUp() {
        ReplayedSession origin = origin();
        boolean news = !origin.broken;
        origin.broken = true;
        return news;
    }

    boolean isBroken() {
        return origin().broken;
    }
}
