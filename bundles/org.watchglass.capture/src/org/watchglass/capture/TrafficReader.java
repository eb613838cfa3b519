package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** A service that reads what a {@link PacketSink} has written. */
@ProviderType
public interface TrafficReader {
    /**
     * Begins to read. Any thread; touches the disk.
     *
     * @param path a recording's directory, or one file of traffic
     * @throws UnreadableTrafficException if there is nothing in it that can be read
     * @throws IOException if the disk says no
     */
    RecordedTraffic open(Path path) throws IOException;
}
