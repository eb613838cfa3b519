package org.watchglass.remote;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/**
 * One display of a console. Any thread may call it: all calls are messages to the display's drawing worker,
 * in order, and return at once.
 */
@ProviderType
public interface ConsoleDisplay {
    /** Counted from 0. */
    int number();

    /**
     * From now on {@code consumer} gets frames, the first one whole, on the drawing worker. Of a console that
     * is closed it gets the last picture, on some other thread.
     */
    void attach(FrameConsumer consumer);

    /**
     * Ends what {@link #attach} began. The consumer gets what was drawn until then, and nothing once the
     * result is there. A consumer that was not attached changes nothing.
     */
    CompletableFuture<?> detach(FrameConsumer consumer);

    /** Ends the frame: everything drawn until now was handed over when the result is there. */
    CompletableFuture<?> flush();

    /**
     * A copy of what is shown, or was shown last: also after a disconnect, and when the console is closed.
     * Fails with {@link IllegalStateException} while nothing was drawn yet.
     */
    CompletableFuture<Picture> snapshot(SnapshotPointer pointer);

    /**
     * The guest's monitors on this display, in the server's order, 256 at the most. While the server says
     * nothing there are none: then the screen is one. The list does not change; the next one is told to
     * listeners, and may be some frames ahead of the picture that it belongs to.
     */
    default List<Head> heads() {
        return List.of();
    }

    /** Whether a snapshot shows the guest's pointer. */
    enum SnapshotPointer {
        BLENDED,
        LEFT_OUT
    }
}
