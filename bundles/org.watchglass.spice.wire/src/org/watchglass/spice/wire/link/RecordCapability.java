package org.watchglass.spice.wire.link;

/** What a peer can do on the record channel. */
public enum RecordCapability implements Capability {
    CELT_0_5_1,
    VOLUME,
    OPUS
}
