package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A recording on the disk.
 *
 * @param path a folder, or a video that lies alone
 * @param address of the console; empty if nobody says
 * @param films its videos, in the order in which they are played
 * @param duration of the display that was recorded longest
 * @param bytes of everything that the recorder has written there
 * @param marks of the display that has most
 */
public record Capture(
        Path path, Instant started, String address, List<Path> films, Duration duration, long bytes,
        int marks, State state) {
    /** What was found. The worst file counts. */
    public enum State {
        COMPLETE,
        /** Somebody records. */
        GROWING,
        /** It was interrupted, plays, and can be finalised. */
        CRASHED,
        /** A video cannot be read, or ends before its end. */
        DAMAGED,
        /** Nothing was recorded. */
        EMPTY
    }

    public Capture {
        films = List.copyOf(films);
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }
}
