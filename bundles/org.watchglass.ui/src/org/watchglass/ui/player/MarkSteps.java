package org.watchglass.ui.player;

import java.util.List;
import org.watchglass.mp4.Mark;

/** From one mark to another. */
final class MarkSteps {
    /** While it plays, the way back leads past the mark that was reached just now. */
    private static final long JUST_NOW = 90_000;

    private MarkSteps() {}

    /** Where the next or the former mark is, in ticks; the end or 0 if there is none. */
    static long from(List<Mark> marks, long position, boolean playing, boolean forwards, long end) {
        long before = position - (playing ? JUST_NOW : 0);
        return forwards
                ? marks.stream().mapToLong(Mark::ticks).filter(at -> at > position).min().orElse(end)
                : marks.stream().mapToLong(Mark::ticks).filter(at -> at < before).max().orElse(0);
    }
}
