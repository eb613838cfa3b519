package org.watchglass.remote.replay;

import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.renderer.FrameConsumer;

/** Who sees a replay. Called on the thread that tells the replay of traffic. */
@ConsumerType
public interface ReplayAudience {
    /**
     * A display has appeared.
     *
     * @return gets its frames, the first one whole, on the display's own thread; may take its time, and then
     *     the replay waits
     */
    FrameConsumer display(int number);

    /** Something cannot be replayed, in one line for the user. */
    void onTrouble(String line);
}
