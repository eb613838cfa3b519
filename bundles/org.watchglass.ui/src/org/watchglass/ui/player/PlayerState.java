package org.watchglass.ui.player;

import java.nio.file.Path;

/**
 * What the player does, at one moment.
 *
 * @param file what is played or was to be played
 * @param position in ticks of 1/90000 s
 * @param ended whether it has stopped because it came to the end
 * @param detail a line about the problem; empty without one
 */
public record PlayerState(
        Path file, FilmFacts film, long position, boolean playing, double speed, boolean skipsIdle,
        boolean follows, boolean ended, Problem problem, String detail) {
    /** Why there is nothing to play, or no more. */
    public enum Problem {
        NONE,
        /** It is no MP4, or one of others. */
        NOT_OURS,
        /** Nothing was recorded yet. */
        EMPTY,
        DELETED,
        UNREADABLE
    }

    static PlayerState opening(Path file) {
        return new PlayerState(file, FilmFacts.NONE, 0, false, 1, false, false, false, Problem.NONE, "");
    }
}
