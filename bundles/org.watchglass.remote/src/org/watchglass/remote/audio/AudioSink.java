package org.watchglass.remote.audio;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;
import org.watchglass.remote.ConsoleAddress;

/**
 * Takes the sound of consoles: a service. Sinks come and go; one that comes while a guest plays is opened
 * then.
 */
@ConsumerType
public interface AudioSink {
    /**
     * A guest begins to play. Called on the console's sound thread, which then calls the track and closes it.
     * Consoles may do so at the same time, and one console several times.
     *
     * @param source the console
     * @throws IOException if this sound cannot be taken: what the guest plays until it begins anew is not
     *     offered again
     */
    AudioTrack open(ConsoleAddress source, AudioFormat format) throws IOException;
}
