package org.watchglass.recorder;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.watchglass.capture.RecordedFile;

/**
 * The end of a sink, on a thread that may wait: its display hands over the last picture, then it is closed.
 *
 * @param detached there when the sink has got its last frame
 * @param onFile told of the result, on that thread
 */
record Closing(OpenSink sink, Future<?> detached, Consumer<RecordedFile> onFile)
        implements Consumer<Duration> {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    @Override
    public void accept(Duration bound) {
        // The last picture is worth a moment, but a stuck console must not cost the file its end.
        Duration moment = bound.dividedBy(5);
        await(detached, moment);
        try {
            onFile.accept(sink.sink().close(bound.minus(moment)));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a sink could not be closed: " + sink.sink(), e);
        }
    }

    /** Waits for the drawing worker, but no longer than {@code bound}. */
    static void await(Future<?> what, Duration bound) {
        try {
            what.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "the console did not hand over its last picture", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
