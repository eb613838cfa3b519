package org.watchglass.capture;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The place where a recorder of traffic plugs in: a service that opens sinks. The factory of the highest
 * {@code service.ranking} records. When the service goes, the factory's own bundle closes its sinks.
 */
@ConsumerType
public interface PacketSinkFactory {
    /**
     * Opens a sink; it is ready for packets when this returns. Called on the recorder's thread, which it must
     * not keep.
     */
    PacketSink open(PacketOutput output, SinkListener listener) throws IOException;

    /**
     * Makes room for the last minutes of a console's traffic in memory. The recorder asks the factory of the
     * highest ranking that does not say no. Called on the recorder's thread, as {@link #open}.
     *
     * @return null if this factory keeps nothing in memory
     */
    default @Nullable PacketBuffer openReplayBuffer(ReplayLimits limits) {
        return null;
    }
}
