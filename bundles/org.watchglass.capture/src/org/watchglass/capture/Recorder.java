package org.watchglass.capture;

import java.io.IOException;
import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.Console;

/**
 * A service that joins consoles to sinks. Any thread may call it, but not one that draws or paints: it
 * touches the disk.
 */
@ProviderType
public interface Recorder {
    /** As {@code last}: what the recorder's configuration says, a minute if it says nothing. */
    Duration CONFIGURED = Duration.ZERO;

    /**
     * Begins to record. Displays that appear later are recorded too, and so are sink factories that come
     * later.
     *
     * @throws IOException with one line for the user, if the directory cannot be made or written
     */
    Recording start(Console console, RecordOptions options, RecordingListener listener) throws IOException;

    /**
     * Keeps in memory what the console shows and what goes over its connections, from now on and until the
     * result is closed. What is recorded of it as well is encoded once. Costs next to nothing while little
     * changes, and at most five pictures a second while much does. Waits for nothing. A recording that is to
     * have the start of the session is begun within a second after this.
     *
     * @param last how much is kept, or {@link #CONFIGURED}
     */
    LastMinutes keep(Console console, Duration last);

    /** Marks this moment in every recording that runs, as {@link Recording#mark} does. Any thread. */
    void mark(String text);
}
