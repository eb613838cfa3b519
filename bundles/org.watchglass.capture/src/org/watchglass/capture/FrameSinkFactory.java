package org.watchglass.capture;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The place where a recorder plugs in: a service that opens sinks.
 *
 * <p>Of several factories with the same {@link #FORMAT}, the one of the highest {@code service.ranking}
 * records; those of different formats record side by side. When the service goes, the factory's own bundle
 * closes its sinks.
 */
@ConsumerType
public interface FrameSinkFactory {
    /** Service property: what the factory writes, for example {@code mp4}. */
    String FORMAT = "format";

    /**
     * Opens a sink; it is ready for frames when this returns. Called on the recorder's thread, which it must
     * not keep: the encoder is made on the sink's own thread, when the first frame tells the size.
     */
    FrameSink open(SinkOutput output, SinkListener listener) throws IOException;

    /**
     * Makes room for the last minutes of a display in memory. The recorder asks the factory of the highest
     * ranking that does not say no. Called on the recorder's thread, as {@link #open}.
     *
     * @return null if this factory keeps nothing in memory
     */
    default @Nullable ReplayBuffer openReplayBuffer(int display, ReplayLimits limits) {
        return null;
    }
}
