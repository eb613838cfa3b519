package org.watchglass.capture;

import java.nio.file.Path;

/**
 * Where a sink writes.
 *
 * @param display whose frames come, counted from 0
 * @param directory exists, and is the user's alone
 * @param baseName without an extension, not used before: {@code display-0}, {@code display-0-2}
 */
public record SinkOutput(int display, Path directory, String baseName) {
    /** The file in that directory with that extension, for example {@code mp4}. */
    public Path file(String extension) {
        return directory.resolve(baseName + "." + extension);
    }
}
