package org.watchglass.mp4;

/**
 * One coded picture in a file.
 *
 * @param time when it is decoded and shown, in ticks since the first sample
 * @param duration how long it is shown, in ticks, at least 1
 * @param offset of its first byte in the file
 * @param size in bytes, at least 1
 * @param sync whether decoding can start here
 */
public record Sample(long time, long duration, long offset, int size, boolean sync) {
    /** The most a sample may take, in bytes: more than an uncompressed picture of 8192x4320. */
    public static final int MAX_SIZE = 64 << 20;
}
