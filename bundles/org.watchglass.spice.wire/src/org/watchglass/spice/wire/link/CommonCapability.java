package org.watchglass.spice.wire.link;

/** What a peer can do on every channel. */
public enum CommonCapability implements Capability {
    AUTH_SELECTION,
    /** The mechanism of {@link Ticket}. */
    AUTH_SPICE,
    /** The mechanism SASL; a server that has it sends no key to a client that announces it. */
    AUTH_SASL,
    /** Short message headers, if both sides announce them. */
    MINI_HEADER
}
