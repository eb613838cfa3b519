package org.watchglass.mp4;

import java.io.InterruptedIOException;

/** Hears how far a copy or a repair is, on the thread that works, and decides whether it goes on. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, all) -> true;

    /**
     * Called often: for each sample, fragment or mebibyte. What it takes, the work takes.
     *
     * @param done from 0 to {@code all}, never less than before; {@code all} when nothing but the last step
     *     is left, which is short and not given up
     * @return whether to go on; if not, what there was before stays as it was
     */
    boolean goesOn(long done, long all);

    /** Tells it, and ends the work if that is what it wants. */
    default void tell(long done, long all) throws InterruptedIOException {
        if (!goesOn(done, all)) {
            throw new InterruptedIOException("given up");
        }
    }
}
