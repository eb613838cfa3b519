package org.watchglass.spice.wire.link;

/** What a peer can do on the playback channel. */
public enum PlaybackCapability implements Capability {
    CELT_0_5_1,
    VOLUME,
    LATENCY,
    OPUS
}
