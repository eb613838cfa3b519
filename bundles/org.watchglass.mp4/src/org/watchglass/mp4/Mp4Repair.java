package org.watchglass.mp4;

import java.io.IOException;
import java.nio.file.Path;

/** Finishes what a crash or a kill interrupted. */
public final class Mp4Repair {
    private Mp4Repair() {}

    /**
     * Makes a plain MP4 of an interrupted file, in place and by the writer's own steps: it can itself be
     * interrupted at any moment. Every whole sample stays; what lies behind the last one is cut off. Nobody
     * may be writing to the file.
     *
     * @return false if the file was finished already; it is left as it is then
     * @throws Mp4FormatException if it is not a file of {@link HybridMp4Writer}, or ends before its first
     *     fragment; it is left as it is then
     */
    public static boolean repair(Path path) throws IOException {
        try (DiskFile file = DiskFile.change(path)) {
            return repair(file);
        }
    }

    static boolean repair(ByteStore file) throws IOException {
        if (FileScanner.scan(file).movie().finished()) {
            return false;
        }
        HybridMp4Writer.resume(file).finish(0);
        return true;
    }
}
