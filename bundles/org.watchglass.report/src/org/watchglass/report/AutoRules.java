package org.watchglass.report;

import java.time.Duration;

/**
 * When a report is made that nobody has asked for.
 *
 * @param disconnects whenever the connection is lost, but not when it is ended from here
 * @param reconnects whether there will be another connection then, which the report tells
 * @param interval so often while there is a connection; zero for never
 * @param gaps for each kind of protocol gap, unless there is a report of it already
 */
public record AutoRules(boolean disconnects, boolean reconnects, Duration interval, boolean gaps,
        Limits limits) {
    /** None at all. */
    public static final AutoRules NONE =
            new AutoRules(false, false, Duration.ZERO, false, Limits.DEFAULT);

    public AutoRules {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("an interval of " + interval);
        }
    }

    /**
     * How many may lie in a directory. The oldest go when there are more; those of gaps stay, and there are
     * no more then.
     *
     * @param reports at least 1
     * @param bytes of all together; one is kept whatever its size
     * @param coolDown so long after one lost connection, others are not reported
     */
    public record Limits(int reports, long bytes, Duration coolDown) {
        public static final Limits DEFAULT = new Limits(20, 512L << 20, Duration.ofMinutes(1));

        public Limits {
            if (reports < 1) {
                throw new IllegalArgumentException(reports + " reports");
            }
        }
    }

    /** These, and whenever the connection is lost. */
    public AutoRules withDisconnects(boolean thenReconnects) {
        return new AutoRules(true, thenReconnects, interval, gaps, limits);
    }

    /** These, and so often. */
    public AutoRules withInterval(Duration often) {
        return new AutoRules(disconnects, reconnects, often, gaps, limits);
    }

    /** These, and for each kind of gap. */
    public AutoRules withGaps() {
        return new AutoRules(disconnects, reconnects, interval, true, limits);
    }

    /** These, within other limits. */
    public AutoRules within(Limits others) {
        return new AutoRules(disconnects, reconnects, interval, gaps, others);
    }
}
