package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a console has shown and said in the last minutes, whether it is recorded or not. Any thread. */
@ProviderType
public interface LastMinutes extends AutoCloseable {
    /**
     * Writes the last pictures of each display that has shown something into a video of its own, {@code
     * replay-0.mp4} or, if there is one, {@code replay-0-2.mp4} and so on, and the traffic of that time into
     * {@code replay-traffic.pcapng}, {@code replay-traffic-2.pcapng} and so on. A recording goes on
     * meanwhile. Waits for the disk.
     *
     * @param directory is made if it is not there
     * @param last how far back; a little more is written, to the picture with which decoding can begin. Of a
     *     console that was disconnected, what was shown before that
     * @return the files, by display, and that of the traffic
     * @throws IOException with one line for the user, also if there is nothing to be written
     */
    List<Path> save(Path directory, Duration last) throws IOException;

    /**
     * Holds what is kept now for a report about this moment: one that says that it was triggered now takes
     * it, if it is made within five minutes. Returns at once.
     */
    void hold();

    /** Bytes of coded video and of messages that are kept now. */
    long bytes();

    /** Lets go of it. A recording goes on. */
    @Override
    void close();
}
