package org.watchglass.remote;

/**
 * Whether a console is connected.
 *
 * @param reason one line for the user, empty while connected
 */
public record ConsoleState(Phase phase, String reason) {
    /** What a console goes through, in this order; one that lasts may be connected again. */
    public enum Phase {
        CONNECTED,
        /** The server left, or the network did; the last picture stays. */
        DISCONNECTED,
        /** Closed from here. */
        CLOSED
    }

    public static final ConsoleState CONNECTED = new ConsoleState(Phase.CONNECTED, "");

    public boolean isConnected() {
        return phase == Phase.CONNECTED;
    }
}
