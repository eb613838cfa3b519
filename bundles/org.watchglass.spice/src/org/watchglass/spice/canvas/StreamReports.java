package org.watchglass.spice.canvas;

import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.StreamMessage.ActivateReport;

/**
 * What the server is told of how a stream fares: after so many frames, or so long, or when several frames in
 * a row could not be shown.
 */
final class StreamReports {
    /** Drops in a row that the server is told of at once. */
    private static final int MANY_DROPS = 3;

    /** Without sound there is none. */
    private static final int NO_AUDIO = -1;

    private final ActivateReport wanted;
    private long begunAt;
    private int firstTime;
    private int frames;
    private int drops;
    private int dropsInARow;

    StreamReports(ActivateReport wanted) {
        this.wanted = wanted;
    }

    /** Tells that a stream cannot be shown at all: the server then draws instead. */
    static DisplayRequest.StreamReport cannotShow(int stream, int uniqueId) {
        return new DisplayRequest.StreamReport(stream, uniqueId, 0, 0, 0, -1, 0, NO_AUDIO);
    }

    /**
     * Counts a frame.
     *
     * @param time of the frame, in ms of the server's multimedia time
     * @param delay how much too early it came, in ms; negative if too late
     * @return the report that is due, null if none is
     */
    DisplayRequest.@Nullable StreamReport frame(int time, int delay, boolean shown, long nanoTime) {
        if (frames == 0) {
            begunAt = nanoTime;
            firstTime = time;
        }
        frames++;
        drops += shown ? 0 : 1;
        dropsInARow = shown ? 0 : dropsInARow + 1;
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime - begunAt);
        boolean due = frames >= wanted.maxWindowSize() || millis >= wanted.timeoutMillis()
                || dropsInARow >= MANY_DROPS;
        return due ? report(time, delay) : null;
    }

    private DisplayRequest.StreamReport report(int time, int delay) {
        DisplayRequest.StreamReport report = new DisplayRequest.StreamReport(
                wanted.stream(), wanted.uniqueId(), firstTime, time, frames, drops, delay, NO_AUDIO);
        frames = 0;
        drops = 0;
        dropsInARow = 0;
        return report;
    }
}
