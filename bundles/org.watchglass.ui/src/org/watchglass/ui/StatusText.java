package org.watchglass.ui;

import java.time.Duration;
import org.watchglass.capture.RecordingStatus;

/** What the status line says of a recording. */
public final class StatusText {
    private static final long KILO = 1000;

    private StatusText() {}

    /** Time, frames, drops and size. */
    static String of(RecordingStatus status) {
        return String.join(
                "   ",
                time(status.elapsed()),
                Messages.bind(Messages.frames, status.written().frames()),
                Messages.bind(Messages.dropped, status.dropped()),
                size(status.written().bytes()));
    }

    public static String time(Duration elapsed) {
        String minutesAndSeconds = "%02d:%02d".formatted(elapsed.toMinutesPart(), elapsed.toSecondsPart());
        return elapsed.toHours() == 0 ? minutesAndSeconds : elapsed.toHours() + ":" + minutesAndSeconds;
    }

    public static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return (bytes + KILO - 1) / KILO + " kB";
        }
        double megabytes = (double) bytes / (KILO * KILO);
        return megabytes < KILO ? "%.1f MB".formatted(megabytes) : "%.2f GB".formatted(megabytes / KILO);
    }
}
