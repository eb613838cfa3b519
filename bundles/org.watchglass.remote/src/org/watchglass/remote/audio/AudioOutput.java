package org.watchglass.remote.audio;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The switch of an {@link AudioSink} that people can hear: a service of whoever knows this machine's sound
 * devices. It is off until it is turned on, and while it is off, nothing is decoded for it. Any thread, never
 * blocks.
 */
@ProviderType
public interface AudioOutput {
    /** What it was turned to, whether or not there is a device. */
    boolean isOn();

    /** What guests are playing is heard, or is not, a moment later. */
    void turn(boolean on);
}
