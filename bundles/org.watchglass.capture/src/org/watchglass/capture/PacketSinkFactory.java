package org.watchglass.capture;

import java.io.IOException;
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
}
