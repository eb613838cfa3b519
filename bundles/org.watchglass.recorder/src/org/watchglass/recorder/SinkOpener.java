package org.watchglass.recorder;

import java.io.IOException;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkOutput;

/** Opens the next sink that writes a file. Recorder's thread. */
@FunctionalInterface
interface SinkOpener {
    FrameSink open(SinkOutput output, SinkListener listener) throws IOException;

    /** Called once for each sink that was opened, when its last frame is on its way or it has ended. */
    default void left() {}
}
