package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/**
 * The last minutes of what goes over the connections of one console, in memory. It hears everything, recorded
 * or not, and lets go of the oldest.
 *
 * <p>Everything of {@link WireListener} is called by threads that read and write sockets, or draw, and never
 * blocks.
 */
@ConsumerType
public interface PacketBuffer extends WireListener {
    /**
     * @param message borrowed, valid only during the call: what is kept is a copy
     * @return false if it is not kept, which shows in what is written. False after {@link #close}.
     */
    @Override
    boolean packet(WireMessage message);

    /** Any thread. What is too much by bytes is let go at once. */
    void limit(ReplayLimits limits);

    /** Any thread. Bytes that are kept. */
    long bytes();

    /**
     * What is in here now, kept by reference: it costs nothing until the buffer has let it go. Any thread;
     * waits for nothing.
     *
     * @param endNanos until when there was a connection, on the clock of {@link System#nanoTime()}
     */
    Moment hold(long endNanos);

    /** Any thread. Lets go of everything. */
    void close();

    /** The content of a buffer at one time. Does not change; any thread. */
    @ConsumerType
    interface Moment {
        /** Whether there was no connection, so that there is nothing to write. */
        boolean isEmpty();

        /** Bytes that this keeps. */
        long bytes();

        /**
         * Writes the end of it into a file that can be understood by itself: each connection begins with its
         * link stage. It is there when this returns, or not at all.
         *
         * @param target must not exist
         * @return whether a session can be replayed from it: whether it has everything from a session's start
         *     on
         */
        boolean save(Path target, Duration last) throws IOException;
    }
}
