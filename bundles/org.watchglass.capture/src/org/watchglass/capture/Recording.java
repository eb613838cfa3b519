package org.watchglass.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A recording that runs, or has ended. Any thread; only {@link #close} waits. */
@ProviderType
public interface Recording {
    /** Absolute; the one that was asked for, or a numbered one beside it. */
    Path directory();

    RecordingStatus status();

    /**
     * Ends all sinks, in parallel, within {@code bound}, and writes {@code session.json}. A further call
     * returns what the first one returned.
     *
     * @return the files of this recording in the order in which they ended
     */
    List<RecordedFile> close(Duration bound);
}
