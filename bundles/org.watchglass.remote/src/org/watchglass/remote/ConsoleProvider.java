package org.watchglass.remote;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that opens consoles; its service property {@link #SCHEME} names the addresses that it
 * understands.
 */
@ConsumerType
public interface ConsoleProvider {
    /** Service property: one scheme or several, as in {@link ConsoleAddress#scheme()}. */
    String SCHEME = "scheme";

    /**
     * Connects, and returns once the first display is there. Blocks: not for a thread that draws or paints.
     * Interrupting the thread gives up.
     *
     * @throws ConsoleException with a line for the user
     */
    Console open(ConnectRequest request) throws ConsoleException, InterruptedException;
}
