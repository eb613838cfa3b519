package org.watchglass.remote;

/**
 * Something that a server sent and that is not shown as it should be.
 *
 * @param name as in {@link ConsoleStatistics#protocolGaps}
 * @param detail of the first time, one line, may be empty; from the server in part
 */
public record ProtocolGap(String name, String detail) {
    /** One line for the user. */
    @Override
    public String toString() {
        return "protocol gap: " + name + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
