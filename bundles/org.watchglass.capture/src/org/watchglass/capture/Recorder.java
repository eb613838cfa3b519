package org.watchglass.capture;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.Console;

/**
 * A service that joins consoles to sinks. Any thread may call it, but not one that draws or paints: it
 * touches the disk.
 */
@ProviderType
public interface Recorder {
    /**
     * Begins to record. Displays that appear later are recorded too, and so are sink factories that come
     * later.
     *
     * @throws IOException with one line for the user, if the directory cannot be made or written
     */
    Recording start(Console console, RecordOptions options, RecordingListener listener) throws IOException;

    /** Marks this moment in every recording that runs, as {@link Recording#mark} does. Any thread. */
    void mark(String text);
}
