package org.watchglass.spice.wire.link;

/** What a peer can do on the inputs channel. */
public enum InputsCapability implements Capability {
    KEY_SCANCODE
}
