package org.watchglass.spice.canvas;

/** How the colours of an operation and what is there already become pixels. */
interface Blend {
    /**
     * Turns {@code colors} into the pixels that are to be stored.
     *
     * @param x column of the first pixel, for blends that have colours or masks of their own
     * @param colors the operation's, {@code count} of them; replaced by the result
     * @param pixels of the surface, those of this row from {@code at} on; only read
     */
    void combine(int x, int y, int count, int[] colors, int[] pixels, int at);
}
