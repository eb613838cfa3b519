package org.watchglass.spice.wire.image;

/**
 * The codes of QUIC for values of so many bits: one for each parameter {@code l}, which is the number of low bits that
 * are written as they are. High bits are written as so many zeros and a one; if there would be too many zeros, the
 * value's offset from the first such value follows in a fixed number of bits instead.
 */
final class QuicCode {
    static final QuicCode BITS_8 = new QuicCode(8);
    static final QuicCode BITS_5 = new QuicCode(5);

    /** No code is longer. */
    private static final int LIMIT = 26;

    /** Bits of a value, and number of parameters. */
    final int bits;

    /** By parameter: this many zeros mean that there is no one. */
    final int[] zeros;

    /** By parameter: the first value that is written in that way. */
    final int[] first;

    /** By parameter: the length of a code that is written in that way. */
    final int[] longest;

    private QuicCode(int bits) {
        this.bits = bits;
        zeros = new int[bits];
        first = new int[bits];
        longest = new int[bits];
        for (int l = 0; l < bits; l++) {
            zeros[l] = Math.min(LIMIT - bits, (1 << bits - l) - 1);
            first[l] = zeros[l] << l;
            int rest = (1 << bits) - first[l] - 1;
            longest[l] = zeros[l] + Integer.SIZE - Integer.numberOfLeadingZeros(rest);
        }
    }

    /** How many bits the value takes with that parameter. */
    int length(int value, int l) {
        return value < first[l] ? (value >> l) + 1 + l : longest[l];
    }
}
