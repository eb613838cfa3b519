package org.watchglass.remote.wire;

import java.nio.ByteBuffer;

/**
 * A message that was read, or is about to be written.
 *
 * @param serial its number in its direction of its connection, from 1 and without holes, whoever listens: a
 *     listener that misses a number has missed a message
 * @param type as the protocol numbers it
 * @param name of that type, for counters; the number if it has none
 * @param timeNanos when it was read or handed to the socket, on the clock of {@link System#nanoTime()}
 * @param bytes of the whole message, header included, after decryption; read-only, and valid during the call
 *     only
 */
public record WireMessage(WireChannel channel, WireDirection direction, long serial, int type, String name,
        long timeNanos, ByteBuffer bytes) {}
