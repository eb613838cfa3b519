package org.watchglass.ui.player;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.mp4.Mark;

/**
 * Moments of a video as places on the bar.
 *
 * @param margin points at each end that belong to the beginning and the end
 * @param width points of the whole bar
 * @param duration in ticks
 */
record BarScale(int margin, int width, long duration) {
    private static final int NEAR = 5;

    private int length() {
        return Math.max(1, width - 2 * margin);
    }

    int xOf(long ticks) {
        if (duration <= 0) {
            return margin;
        }
        return margin + (int) Math.round((double) Math.min(ticks, duration) * length() / duration);
    }

    long ticksAt(int x) {
        double part = (double) (x - margin) / length();
        return Math.round(Math.max(0, Math.min(1, part)) * duration);
    }

    /** The mark within a few points. */
    @Nullable
    Mark markNear(List<Mark> marks, int x) {
        Mark nearest = null;
        int distance = NEAR + 1;
        for (Mark mark : marks) {
            int away = Math.abs(xOf(mark.ticks()) - x);
            if (away < distance) {
                nearest = mark;
                distance = away;
            }
        }
        return nearest;
    }
}
