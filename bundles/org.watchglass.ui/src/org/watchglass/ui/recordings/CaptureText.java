package org.watchglass.ui.recordings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.watchglass.ui.StatusText;

/** What the table says of a recording. */
final class CaptureText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private CaptureText() {}

    /** As many as there are columns. */
    static String[] row(Capture capture) {
        return new String[] {
            capture.address().isEmpty() ? capture.name() : capture.name() + "\n" + capture.address(),
            WHEN.format(capture.started().atZone(ZoneId.systemDefault())),
            StatusText.time(capture.duration()),
            StatusText.size(capture.bytes()),
            state(capture.state()),
            capture.marks() == 0 ? "" : Integer.toString(capture.marks())
        };
    }

    static String state(Capture.State state) {
        return switch (state) {
            case COMPLETE -> Messages.complete;
            case GROWING -> Messages.growing;
            case CRASHED -> Messages.crashed;
            case DAMAGED -> Messages.damaged;
            case EMPTY -> Messages.empty;
        };
    }
}
