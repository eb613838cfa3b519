package org.watchglass.remote;

import org.osgi.annotation.versioning.ConsumerType;

/** Told what becomes of a console, on the console's threads and under no lock: must not block, may post. */
@ConsumerType
public interface ConsoleListener {
    /** A display appeared. */
    default void onDisplay(ConsoleDisplay display) {}

    /**
     * A display that appeared may have other {@link ConsoleDisplay#heads} now. Of changes that come faster
     * than they are heard, only one is told.
     */
    default void onHeads(ConsoleDisplay display) {}

    /** The console was disconnected or closed. */
    default void onState(ConsoleState state) {}

    /**
     * Something happened that an operator may want to read: a protocol gap for the first time, a server's
     * notice.
     */
    default void onNotification(String text) {}

    /**
     * The server sent something for the first time that is not shown as it should be. {@link #onNotification}
     * says the same.
     */
    default void onProtocolGap(ProtocolGap gap) {}
}
