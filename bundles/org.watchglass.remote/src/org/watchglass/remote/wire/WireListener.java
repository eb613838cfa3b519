package org.watchglass.remote.wire;

import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.remote.ProtocolGap;

/**
 * Hears what goes over a console's connections. Called on the threads that read and that write, which must
 * not wait here, and under no lock.
 *
 * <p>Of one connection, {@link #onOpened} comes first, {@link #onClosed} last, and the messages of each
 * direction come in their order, one at a time. The two directions, different connections, and the thread
 * that draws, are different threads.
 */
@ConsumerType
public interface WireListener {
    /** A connection is there, and its link stage done; also for those that were there before. */
    default void onOpened(WireChannel channel) {}

    /**
     * @param message borrowed, valid only during the call
     * @return false if it was not taken: it is lost
     */
    boolean packet(WireMessage message);

    /**
     * A message that went before this listener was added and was kept for it. Called by {@link WireTap#add},
     * on the thread of its caller, which may wait a little.
     */
    default boolean kept(WireMessage message) {
        return packet(message);
    }

    /**
     * What a message of the server said is not shown as it should be. Called on the thread that draws, after
     * that message.
     *
     * @param serial of the message
     */
    default void onGap(WireChannel channel, long serial, ProtocolGap gap) {}

    /**
     * A frame has ended. Called on the thread that draws, after all messages that were drawn for it.
     */
    default void onFrame(FrameEnd frame) {}

    /** The guest is asked for other screens. Any thread; before the messages that ask. */
    default void onSizesWanted(SizesWanted wanted) {}

    /**
     * Nothing comes on that connection any more, and what has come was drawn.
     *
     * @param timeNanos when, on the clock of {@link System#nanoTime()}
     */
    default void onClosed(WireChannel channel, long timeNanos) {}
}
