package org.watchglass.spice.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.ChannelDetails.Step;

/**
 * The last steps of some kind, for reports. Those that went wrong are kept beside the others, which would
 * soon take their places. Any thread; the monitor guards the fields.
 */
public final class RecentSteps {
    /** Of each of the two. */
    static final int MAX = 16;

    private static final int MAX_PROBLEM = 300;

    private final ArrayDeque<Step> good = new ArrayDeque<>(MAX);
    private final ArrayDeque<Step> bad = new ArrayDeque<>();

    /** @param problem empty if it went well; may be the server's in part */
    public synchronized void add(long timeNanos, String what, long tookNanos, String problem) {
        ArrayDeque<Step> steps = problem.isEmpty() ? good : bad;
        if (steps.size() == MAX) {
            steps.remove();
        }
        String cut = problem.length() > MAX_PROBLEM ? problem.substring(0, MAX_PROBLEM) : problem;
        steps.add(new Step(timeNanos, what, tookNanos, cut));
    }

    /** Oldest first. */
    public synchronized List<Step> all() {
        List<Step> all = new ArrayList<>(bad);
        all.addAll(good);
        all.sort((a, b) -> Long.signum(a.timeNanos() - b.timeNanos()));
        return all;
    }
}
