package org.watchglass.capture;

import java.io.Closeable;
import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.wire.WireListener;

/**
 * Traffic that was recorded, told once more as its listener heard it: connections, messages, frames, in the
 * order in which they were recorded. One thread. Memory is bounded whatever is in the files.
 *
 * <p>What is not in the files is missing in the numbers of messages and of frames. Types and names of
 * messages are not told: 0, and nothing.
 */
@ProviderType
public interface RecordedTraffic extends Closeable {
    /**
     * Reads on until there was something to tell. A listener may take its time here.
     *
     * @return false at the end of what is readable
     * @throws UnreadableTrafficException if what follows makes no sense
     * @throws IOException if the disk says no
     */
    boolean next(WireListener listener) throws IOException;

    /** When what was told last had happened, on the monotonic clock of then, in nanoseconds. */
    long timeNanos();

    /** Whether a file was cut within something: what was told is what came before. */
    boolean isCut();
}
