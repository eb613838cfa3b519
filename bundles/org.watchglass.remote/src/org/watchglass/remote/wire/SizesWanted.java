package org.watchglass.remote.wire;

import java.util.List;
import org.watchglass.remote.GuestAgent.Monitor;

/**
 * The guest is asked for other screens.
 *
 * @param channel on which the guest's agent is reached
 * @param timeNanos when, on the clock of {@link System#nanoTime()}
 */
public record SizesWanted(WireChannel channel, List<Monitor> monitors, long timeNanos) {
    public SizesWanted {
        monitors = List.copyOf(monitors);
    }
}
