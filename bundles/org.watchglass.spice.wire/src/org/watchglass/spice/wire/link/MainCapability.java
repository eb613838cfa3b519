package org.watchglass.spice.wire.link;

/** What a peer can do on the main channel. */
public enum MainCapability implements Capability {
    SEMI_SEAMLESS_MIGRATE,
    NAME_AND_UUID,
    AGENT_CONNECTED_TOKENS,
    SEAMLESS_MIGRATE
}
