package org.watchglass.ui.player;

import java.time.Duration;
import org.watchglass.mp4.VideoTrack;

/** Moments of a video, as they are read and as they stand in names of files. */
final class TimeText {
    private TimeText() {}

    /** As in {@code 1:02:03.456} or {@code 02:03.456}. */
    static String exact(long ticks) {
        Duration time = VideoTrack.duration(ticks);
        String rest = "%02d:%02d.%03d".formatted(time.toMinutesPart(), time.toSecondsPart(),
                time.toMillisPart());
        return time.toHours() == 0 ? rest : time.toHours() + ":" + rest;
    }

    /** As in {@code 1h02m03.456}. */
    static String forName(long ticks) {
        Duration time = VideoTrack.duration(ticks);
        return "%dh%02dm%02d.%03d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(),
                time.toMillisPart());
    }
}
