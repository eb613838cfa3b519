package org.watchglass.spice.wire.image;

/** The order of rows. */
final class Rows {
    private Rows() {}

    /** The same pixels with the last row first, as a copy. */
    static int[] upsideDown(int[] pixels, int width) {
        int[] flipped = new int[pixels.length];
        for (int from = 0, to = pixels.length - width; from < pixels.length; from += width, to -= width) {
            System.arraycopy(pixels, from, flipped, to, width);
        }
        return flipped;
    }

    /** Turns the pixels upside down where they are. */
    static void flip(int[] pixels, int width) {
        int[] row = new int[width];
        for (int top = 0, bottom = pixels.length - width; top < bottom; top += width, bottom -= width) {
            System.arraycopy(pixels, top, row, 0, width);
            System.arraycopy(pixels, bottom, pixels, top, width);
            System.arraycopy(row, 0, pixels, bottom, width);
        }
    }
}
