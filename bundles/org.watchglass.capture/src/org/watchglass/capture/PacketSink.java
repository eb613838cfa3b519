package org.watchglass.capture;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/**
 * Takes what goes over the connections of one console, for example into a file.
 *
 * <p>Everything of {@link WireListener} is called by threads that read and write sockets, or draw, and never
 * blocks; everything else a sink does, it does on threads of its own.
 */
@ConsumerType
public interface PacketSink extends WireListener {
    /**
     * @param message borrowed, valid only during the call
     * @return false if the sink was full: the message is lost, and the hole shows in what is written. False
     *     after {@link #close}.
     */
    @Override
    boolean packet(WireMessage message);

    /**
     * Finishes within {@code bound}: everything that was accepted is written. Any thread. A further call
     * returns what the first one returned.
     *
     * @return the last file
     */
    RecordedFile close(Duration bound);

    /** What was written so far, over all files of this sink; a frame is a message. Any thread. */
    SinkProgress progress();
}
