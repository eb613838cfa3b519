package org.watchglass.spice.connection;

import org.watchglass.spice.wire.ProtocolException;

/** One of SASL's ways to say who somebody is, for one exchange. One thread. What it says is secret. */
interface SaslMechanism {
    /** As servers list it. */
    String name();

    /** What the client says first. */
    byte[] begin();

    /** What the client says to that. */
    byte[] answer(byte[] challenge) throws ProtocolException;

    /** Whether all has been said, and the server has proven what it has to. */
    boolean isDone();
}
