package org.watchglass.spice.wire;

/** Which way a message goes, seen from the client. */
public enum Direction {
    FROM_SERVER("<<"),
    TO_SERVER(">>");

    private final String arrow;

    Direction(String arrow) {
        this.arrow = arrow;
    }

    /** Two characters for log lines. */
    public String arrow() {
        return arrow;
    }
}
