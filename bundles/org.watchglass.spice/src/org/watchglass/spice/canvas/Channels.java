package org.watchglass.spice.canvas;

/** Arithmetic on pixels of four channels of 8 bits, of which 255 stands for 1. Rounded to the nearest. */
final class Channels {
    private static final int EVEN = 0x00ff00ff;
    private static final int HALVES = 0x00800080;

    private Channels() {}

    static int multiply(int a, int b) {
        int product = a * b + 128;
        return product + (product >> 8) >> 8;
    }

    /** All channels of a pixel times a number from 0 to 255. */
    static int scale(int pixel, int by) {
        int low = (pixel & EVEN) * by + HALVES;
        int high = (pixel >>> 8 & EVEN) * by + HALVES;
        low = low + (low >>> 8 & EVEN) >>> 8 & EVEN;
        high = high + (high >>> 8 & EVEN) & ~EVEN;
        return low | high;
    }

    /** Channel times channel. */
    static int multiplyEach(int a, int b) {
        return multiply(a & 255, b & 255)
                | multiply(a >>> 8 & 255, b >>> 8 & 255) << 8
                | multiply(a >>> 16 & 255, b >>> 16 & 255) << 16
                | multiply(a >>> 24, b >>> 24) << 24;
    }

    /** Sums, none of which exceeds 255. */
    static int add(int a, int b) {
        return atMost255((a & EVEN) + (b & EVEN)) | atMost255((a >>> 8 & EVEN) + (b >>> 8 & EVEN)) << 8;
    }

    /** Two sums, each with its carry in the bit above. */
    private static int atMost255(int sums) {
        int carries = sums >>> 8 & 0x00010001;
        return (sums | carries * 255) & EVEN;
    }
}
