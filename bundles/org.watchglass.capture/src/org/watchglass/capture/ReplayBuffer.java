package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The last minutes of one display, coded, in memory. It is filled by sinks that it opens: by one that writes
 * nowhere else, or, while the display is recorded, by that which writes the file. So there is one encoder,
 * not two.
 *
 * <p>Of several sinks that are open the newest one counts, from its first picture on.
 */
@ConsumerType
public interface ReplayBuffer {
    /** Opens a sink that fills this buffer and writes no file. As {@link FrameSinkFactory#open}. */
    FrameSink open(SinkListener listener);

    /** Opens a sink that fills this buffer and a file. As {@link FrameSinkFactory#open}. */
    FrameSink open(SinkOutput output, SinkListener listener) throws IOException;

    /** Any thread. What is too much is let go with the next picture that decoding can begin with. */
    void limit(ReplayLimits limits);

    /** Any thread. Bytes of coded video that are kept. */
    long bytes();

    /**
     * What is in here now, kept by reference: it costs nothing until the buffer has let it go. Any thread.
     *
     * @param endNanos until when the last picture is shown, on the clock of frames
     * @return there when all frames are in it that were accepted before; within a few seconds, even if a disk
     *     stalls
     */
    CompletableFuture<Moment> hold(long endNanos);

    /** Any thread. Lets go of everything; the sinks end as they are closed. */
    void close();

    /** The content of a buffer at one time. Does not change; any thread. */
    @ConsumerType
    interface Moment {
        boolean isEmpty();

        /** Bytes of coded video that this keeps. */
        long bytes();

        /**
         * Writes the end of it into a file that plays by itself. It is there when this returns, or not at
         * all.
         *
         * @param target must not exist
         * @param last what is before that is there only as far as decoding needs it
         * @param maxBytes of video; at least what decoding needs for the last picture is written
         */
        void save(Path target, Duration last, long maxBytes) throws IOException;
    }
}
