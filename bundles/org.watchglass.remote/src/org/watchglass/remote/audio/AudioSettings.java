package org.watchglass.remote.audio;

import java.util.List;

/**
 * How the guest wants its sound to be played. A sink that stores it need not care.
 *
 * @param volumes of each channel, linear, 0 to {@link #FULL}; a channel without one has {@link #FULL}
 * @param latencyMillis how far behind the server's time the sound is to be played, 0 if the server did not
 *     say; as the server sent it: whatever it is, a sink waits no longer than it thinks fit
 */
public record AudioSettings(List<Integer> volumes, boolean muted, long latencyMillis) {
    public static final int FULL = 65535;

    /** Until the server says something else. */
    public static final AudioSettings DEFAULTS = new AudioSettings(List.of(), false, 0);

    public AudioSettings {
        volumes = List.copyOf(volumes);
    }
}
