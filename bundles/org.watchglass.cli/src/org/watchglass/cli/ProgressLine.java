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
                size(status.written().bytes()));
    }

    /** {@code 41 kB} or {@code 4.2 MB}: thousands and millions of bytes, as disks are sold. */
    static String size(long bytes) {
        return bytes < 1_000_000 ? bytes / 1000 + " kB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
