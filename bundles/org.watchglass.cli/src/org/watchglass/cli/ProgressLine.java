package org.watchglass.cli;

import java.util.Locale;
import org.watchglass.capture.RecordingStatus;

/** How far a recording is, for people who watch: {@code 0:12  712 frames  3 dropped  4.2 MB}. */
final class ProgressLine {
    private ProgressLine() {}

    static String of(RecordingStatus status) {
        return String.format(
                Locale.ROOT,
                "%s  %d frames  %d dropped  %s",
                Durations.clock(status.elapsed()),
                status.written().frames(),
                status.dropped(),
                megabytes(status.written().bytes()));
    }

    /** Millions of bytes, as disks are sold. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
