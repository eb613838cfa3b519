package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watchglass.mp4.Mark;

/**
 * A recording on the disk.
 *
 * @param path a folder, or a video that lies alone
 * @param address of the console; empty if nobody says
 * @param films its videos, in the order in which they are played
 * @param duration of the display that was recorded longest
 * @param bytes of everything that the recorder has written there
 * @param marks how many the display has that has most
 * @param spots the first of them
 * @param traffic files of what went over the connections
 */
public record Capture(
        Path path, Instant started, String address, List<Path> films, Duration duration, long bytes,
        int marks, List<Spot> spots, List<Path> traffic, State state) {
    /** A mark, and the video that it is in. */
    public record Spot(Path film, Mark mark) {}

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
        spots = List.copyOf(spots);
        traffic = List.copyOf(traffic);
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }
}
