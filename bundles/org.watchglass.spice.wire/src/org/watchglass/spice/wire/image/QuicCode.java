package org.watchglass.spice.wire.image;

/**
 * The codes of QUIC for values of so many bits: one for each parameter {@code l}, which is the number of low
 * bits that are written as they are. High bits are written as so many zeros and a one; if there would be too
 * many zeros, the value's offset from the first such value follows in a fixed number of bits instead.
 */
final class QuicCode {
    static final QuicCode BITS_8 = new QuicCode(8);
    static final QuicCode BITS_5 = new QuicCode(5);

    /** No code is longer. */
    static final int LIMIT = 26;

    /** Bits of a value, and number of parameters. */
    final int bits;

    /** By parameter: all there is to know, for {@link #length(long, int)} and {@link #value}. */
    private final int[] packed;

    private QuicCode(int bits) {
        this.bits = bits;
        packed = new int[bits];
        for (int l = 0; l < bits; l++) {
            int zeros = Math.min(LIMIT - bits, (1 << bits - l) - 1);
            int rest = (1 << bits) - (zeros << l) - 1;
            int longest = zeros + Integer.SIZE - Integer.numberOfLeadingZeros(rest);
            packed[l] = longest << 16 | zeros << 8 | l;
        }
    }

    int packed(int l) {
        return packed[l];
    }

    /** How many bits a value takes with that parameter. */
    int length(int value, int l) {
        int high = value >> l;
        return high < (packed[l] >> 8 & 0xff) ? high + 1 + l : packed[l] >> 16;
    }

    /** How many bits the value at the top of a window takes. */
    static int length(long window, int packed) {
        int zeros = Long.numberOfLeadingZeros(window);
        return zeros < (packed >> 8 & 0xff) ? zeros + 1 + (packed & 0xff) : packed >> 16;
    }

    /**
     * The value at the top of a window, given its length. Broken code may go beyond the last value, but not 8
     * bits.
     */
    static int value(long window, int packed, int length) {
        int zeros = Long.numberOfLeadingZeros(window);
        int most = packed >> 8 & 0xff;
        int high = zeros < most ? zeros - 1 : most;
        return (high << (packed & 0xff)) + (int) (window >>> -length) & 0xff;
    }
}
