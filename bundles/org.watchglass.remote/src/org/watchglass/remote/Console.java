package org.watchglass.remote;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.wire.WireTap;

/** An open console. Any thread may call it; nothing here waits for the network but {@link #close}. */
@ProviderType
public interface Console extends AutoCloseable {
    ConsoleAddress address();

    ConsoleState state();

    /** The displays by number. One that was there once stays, with its last picture. */
    List<ConsoleDisplay> displays();

    /** The guest's keyboard and pointer. */
    default ConsoleInput input() {
        return ConsoleInput.NONE;
    }

    /** The guest's agent, whether there is one or not. */
    default GuestAgent agent() {
        return GuestAgent.NONE;
    }

    /** What goes over the console's connections. */
    default WireTap tap() {
        return WireTap.NONE;
    }

    /** Counters as of now. */
    ConsoleStatistics statistics();

    /** What else is known, for reports: costs more than {@link #statistics}, and waits for nobody either. */
    default ConsoleDetails details() {
        return ConsoleDetails.none();
    }

    /**
     * Adds a listener, which is told of the displays, the state and the protocol gaps that are there already
     * before this returns.
     */
    void addListener(ConsoleListener listener);

    void removeListener(ConsoleListener listener);

    /**
     * Disconnects and ends the console's threads. Displays hand over what was drawn last. A second call does
     * nothing.
     */
    @Override
    void close();
}
