package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.watchglass.capture.LastMinutes;

/** The last minutes of a console, where the configuration says that there are none. */
final class NothingKept implements LastMinutes {
    @Override
    public List<Path> save(Path directory, Duration last) throws IOException {
        throw new IOException("nothing is kept in memory: replay.seconds is 0 in the configuration "
                + RecorderConfig.PID);
    }

    @Override
    public void hold() {
        // There is nothing.
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {
        // There is nothing.
    }
}
