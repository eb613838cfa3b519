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

    /** What was recorded of the console's traffic. */
    default TrafficStatus traffic() {
        return TrafficStatus.NONE;
    }

    /**
     * Marks this moment in all files that are open, or else in the next ones: a chapter. Changes of the
     * resolution, a lost console and bug reports mark themselves. Waits for nothing, and does nothing once
     * the recording has ended.
     *
     * @param text one line
     */
    void mark(String text);

    /**
     * Ends all sinks, in parallel, within {@code bound}, and writes {@code session.json}. A further call
     * returns what the first one returned.
     *
     * @return the files of this recording in the order in which they began
     */
    List<RecordedFile> close(Duration bound);
}
