package org.watchglass.remote.wire;

import java.nio.ByteBuffer;

/**
 * A message of the stage in which client and server agree on a connection, before all others. Where it
 * carried a password, encrypted or not, there are zeros.
 *
 * @param timeNanos when it was sent or had arrived, on the clock of {@link System#nanoTime()}
 * @param bytes as they went over the wire; read-only, each call returns a view with a position of its own
 */
public record LinkMessage(WireDirection direction, long timeNanos, ByteBuffer bytes) {
    public LinkMessage {
        bytes = bytes.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }
}
