package org.watchglass.ui.player;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Where to go on when nothing changes. One thread's. */
final class IdleSkip {
    /** A stretch without change that is jumped over: longer than what is left of it when it was. */
    private static final long IDLE_TICKS = 90_000;

    private static final long REST_TICKS = 30_000;
    private static final int UNKNOWN = -1;

    private int change = UNKNOWN;

    /** The playhead was moved, or the film has changed. */
    void forget() {
        change = UNKNOWN;
    }

    /**
     * Where the playhead is to be: where it is, or shortly before the next change, or the end. In a film that
     * grows, nobody knows of a change behind its last picture.
     *
     * @param picture the one that is shown
     * @param position in ticks, as is the result
     */
    long from(Film film, int picture, long position, BooleanSupplier givenUp) throws IOException {
        if (change <= picture) {
            change = film.nextChange(picture, givenUp);
        }
        boolean none = change >= film.samples().count();
        if (none && film.isGrowing() || givenUp.getAsBoolean()) {
            change = UNKNOWN;
            return position;
        }
        long until = none ? film.samples().duration() : film.samples().get(change).time();
        return until - position > IDLE_TICKS ? until - REST_TICKS : position;
    }
}
