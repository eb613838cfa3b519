package org.watchglass.remote.audio;

import java.io.Closeable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a guest plays from when it begins until it stops, as one sink gets it. All calls come on the console's
 * sound thread and must not block: what comes meanwhile waits in a queue of about a second, and is dropped
 * when that is full. A track that throws is closed, and gets nothing more.
 */
@ConsumerType
public interface AudioTrack extends Closeable {
    /** Called before the first samples, and for each change between the samples that it stands between. */
    void settings(AudioSettings settings);

    /**
     * Some sound, in order.
     *
     * @param timeMillis when it is to be heard, in the server's multimedia time, which wraps; where samples
     *     were dropped, this goes on nevertheless
     * @param samples as the format says; may be kept, but not changed: others get the same
     * @return false if there was no room: the samples are dropped, and counted as such
     */
    boolean samples(int timeMillis, short[] samples);

    /** The guest has stopped, the console is closed, or the sink is gone. Called once. */
    @Override
    void close();
}
