package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/**
 * Takes the frames of one display, for example into a file.
 *
 * <p>{@link #frame} is called by the drawing worker alone and never blocks; everything else a sink does, it
 * does on threads of its own. A {@link org.watchglass.renderer.FrameQueue} is all that it needs to keep that
 * promise.
 */
@ConsumerType
public interface FrameSink extends FrameConsumer {
    /**
     * @param frame borrowed, valid only during the call
     * @return false if the sink was full: the pixels are kept and shown with the next frame. False after
     *     {@link #close}.
     */
    @Override
    boolean frame(Frame frame);

    /**
     * Finishes within {@code bound}: everything that was accepted is written, or at least its last picture.
     * Any thread. A further call returns what the first one returned.
     */
    RecordedFile close(Duration bound);

    /**
     * Copies the end of what was recorded, everything accepted until now included, into a file that plays by
     * itself. Any thread but the drawing worker; waits for the sink's worker, but only for a few seconds.
     * Also after {@link #close}.
     *
     * @param target must not exist
     * @return false if this sink cannot, or has recorded nothing
     */
    default boolean copyEnd(Path target, Duration last, long maxBytes) throws IOException {
        return false;
    }

    /**
     * Names a moment, so that whoever watches the recording can jump to it: a chapter. A sink that has
     * nothing of the kind does nothing. Any thread, the drawing worker too: must not block.
     *
     * @param text one line for the user
     * @param timeNanos the moment, on the clock of {@link Frame#timeNanos}; what lies before the first frame
     *     means that frame
     */
    default void mark(String text, long timeNanos) {}

    /** What was written so far. Any thread; must not block. */
    SinkProgress progress();
}
