package org.watchglass.capture;

import java.nio.file.Path;

/**
 * Where a sink writes.
 *
 * @param display whose frames come, counted from 0
 * @param directory exists, and is the user's alone
 * @param baseName without an extension, not used before: {@code display-0}, {@code display-0-2}
 * @param fastStart whether players should find all they need at the beginning of the finished file; formats
 *     without such a thing need not care
 * @param replayed whether the frames are those of a replay: then the sink takes every frame and may make the
 *     drawing worker wait, and what it writes depends on the frames alone and on no clock but their times
 */
public record SinkOutput(
        int display, Path directory, String baseName, boolean fastStart, boolean replayed) {
    /** Of a console. */
    public SinkOutput(int display, Path directory, String baseName, boolean fastStart) {
        this(display, directory, baseName, fastStart, false);
    }

    /** Without {@link #fastStart}. */
    public SinkOutput(int display, Path directory, String baseName) {
        this(display, directory, baseName, false);
    }

    /** The file in that directory with that extension, for example {@code mp4}. */
    public Path file(String extension) {
        return directory.resolve(baseName + "." + extension);
    }
}
