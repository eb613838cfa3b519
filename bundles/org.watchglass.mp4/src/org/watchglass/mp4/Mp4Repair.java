package org.watchglass.mp4;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** Finishes what a crash or a kill interrupted. */
public final class Mp4Repair {
    private Mp4Repair() {}

    /**
     * Makes a plain MP4 of an interrupted file, in place and by the writer's own steps: it can itself be
     * interrupted at any moment. The marks that lie beside the file become its chapters. Every whole sample
     * before the first damage stays. Only a fragment or a list of samples that is cut is removed: other
     * damage stays in the file, but is not played.
     *
     * @return false if the file was finished already; it is left as it is then
     * @throws Mp4FormatException if it is not a file of {@link HybridMp4Writer}, or ends before its first
     *     fragment; it is left as it is then
     * @throws IOException if somebody is writing to it, or if reading or writing fails
     */
    public static boolean repair(Path path) throws IOException {
        return repair(path, Progress.NONE);
    }

    /**
     * As {@link #repair(Path)}, until somebody gives it up. That is possible while the file is read, which is
     * what takes time; once it is being changed, it is finished.
     *
     * @param progress in bytes of the file, for each fragment
     * @throws InterruptedIOException if it was given up; the file and its marks are left as they are
     */
    public static boolean repair(Path path, Progress progress) throws IOException {
        try (DiskFile file = DiskFile.change(path)) {
            return repair(file, MarkPlace.Beside.file(path), progress);
        }
    }

    static boolean repair(ByteStore file, MarkPlace marks) throws IOException {
        return repair(file, marks, Progress.NONE);
    }

    static boolean repair(ByteStore file, MarkPlace marks, Progress progress) throws IOException {
        var writer = HybridMp4Writer.resume(file, marks, progress);
        if (writer.isFinished()) {
            writer.dropListedMarks();
            return false;
        }
        writer.finish(0);
        return true;
    }
}
