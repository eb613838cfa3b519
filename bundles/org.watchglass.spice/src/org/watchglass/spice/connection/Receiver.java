package org.watchglass.spice.connection;

import org.watchglass.spice.wire.ProtocolException;

/** Gets what comes in on one channel. */
public interface Receiver {
    /** Makes the receiver of one connection, which may keep it to answer. */
    interface Maker {
        Receiver make(ChannelConnection connection);
    }

    /**
     * Called by the channel's reader, in wire order. Pings are answered and messages are acknowledged
     * already. Waiting in here makes the server wait.
     *
     * @throws ProtocolException if the channel cannot go on after this
     */
    void onMessage(Incoming message) throws ProtocolException, InterruptedException;

    /**
     * Everything that was given to the connection until now is sent. Called by the channel's writer, again
     * and again; must not block.
     */
    default void onSent() {}

    /**
     * Nothing more comes on a link. Called by the channel's reader after the last message from there.
     *
     * @param told to be run when all of them have been handled, by any thread
     */
    default void onLinkEnd(Runnable told) {
        told.run();
    }

    /**
     * The channel goes on with another server. Called by the channel's reader before the first message from
     * there.
     *
     * @param carried whether that server goes on from the channel's state; otherwise it knows nothing of it
     */
    void onMoved(boolean carried);

    /**
     * The connection is lost, and closed. Called once, on one of the channel's threads, and not at all if it
     * was closed from here.
     *
     * @param reason one line for the user
     */
    void onLost(String reason);
}
