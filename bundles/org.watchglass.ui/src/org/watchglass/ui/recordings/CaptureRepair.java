package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.watchglass.mp4.Mp4FormatException;
import org.watchglass.mp4.Mp4Repair;
import org.watchglass.mp4.Progress;

/** Finalises what an interrupted recorder has left. Not for the UI thread. */
final class CaptureRepair {
    /**
     * A recorder writes at least once a second: what has not changed for so long is not being recorded, even
     * on a file system that knows no locks.
     */
    static final Duration QUIET = Duration.ofSeconds(2);

    private CaptureRepair() {}

    /**
     * Each file is whole before and after; one that is being read when the user has had enough stays as it
     * was.
     *
     * @return how many were finalised
     * @throws IOException if somebody records, if a file cannot be read, or if the disk refuses; the others
     *     may be finalised by then
     */
    static int repair(Capture capture, Clock clock, Progress progress) throws IOException {
        int repaired = 0;
        FilesProgress files = new FilesProgress(progress, capture.films());
        for (Path film : capture.films()) {
            Progress ofFilm = files.of(film);
            ofFilm.tell(0, 1);
            long age = clock.millis() - Files.getLastModifiedTime(film).toMillis();
            if (age >= 0 && age < QUIET.toMillis()) {
                throw new IOException(Messages.bind(Messages.stillRecorded, film));
            }
            repaired += repair(film, ofFilm) ? 1 : 0;
        }
        if (Files.isDirectory(capture.path(), LinkOption.NOFOLLOW_LINKS)) {
            SessionFiles.markInterrupted(capture.path());
        }
        return repaired;
    }

    /** A file that ends before its first picture is left as it is: there is nothing to be saved. */
    private static boolean repair(Path film, Progress progress) throws IOException {
        try {
            return Mp4Repair.repair(film, progress);
        } catch (Mp4FormatException e) {
            return false;
        }
    }
}
