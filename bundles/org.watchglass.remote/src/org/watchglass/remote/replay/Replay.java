package org.watchglass.remote.replay;

import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.wire.WireListener;

/**
 * Draws traffic that it is told of as that of a {@link WireListener}. The same traffic makes the same frames:
 * they end where they ended when it was recorded, and have the times of then; no clock is looked at.
 *
 * <p>One thread tells. It waits here as long as much is still to be drawn; an interrupt ends that, and loses
 * what was told.
 */
@ProviderType
public interface Replay extends WireListener, AutoCloseable {
    /**
     * There is nothing more to tell. Returns when the last frame was taken. What was recorded after the last
     * frame is not shown: nobody has seen it.
     */
    void finish() throws InterruptedException;

    /** Any thread. */
    ReplayStatus status();

    /** Gives up what is still to be drawn, and waits for the frame that is being taken. */
    @Override
    void close();
}
