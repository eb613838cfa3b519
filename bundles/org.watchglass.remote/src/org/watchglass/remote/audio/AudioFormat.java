package org.watchglass.remote.audio;

/**
 * What samples mean: signed, 16 bits, those of all channels of a moment one after the other.
 *
 * @param channels 1 to {@link #MAX_CHANNELS}
 * @param rate moments a second, {@link #MIN_RATE} to {@link #MAX_RATE}
 */
public record AudioFormat(int channels, int rate) {
    public static final int MAX_CHANNELS = 8;
    public static final int MIN_RATE = 8_000;
    public static final int MAX_RATE = 192_000;

    /** @throws IllegalArgumentException if something is out of range */
    public AudioFormat {
        if (!isPossible(channels, rate)) {
            throw new IllegalArgumentException(rate + " Hz x" + channels);
        }
    }

    public static boolean isPossible(int channels, int rate) {
        return channels >= 1 && channels <= MAX_CHANNELS && rate >= MIN_RATE && rate <= MAX_RATE;
    }
}
