package org.watchglass.spice.audio;

import org.watchglass.spice.wire.Bytes;

/**
 * Some sound on its way.
 *
 * @param data as they came; empty where only the state has changed
 */
record Piece(PlaybackState state, int time, Bytes data) {
    /** Not only of memory: a small packet is as long a sound as a large one. */
    private static final int OVERHEAD = 4096;

    /** The bytes for which it counts while it waits. */
    long weight() {
        return (long) data.length() + OVERHEAD;
    }
}
