package org.watchglass.spice.canvas;

import java.util.Arrays;
import org.watchglass.renderer.Rect;

/** A mask to draw glyphs and lines into: opacity from 0 to 255 for each pixel of a box. */
final class Stencil implements PixelSource {
    private Rect box = Rect.EMPTY;
    private byte[] opacity = new byte[0];

    /** Begins anew: nothing of the box is covered. */
    void reset(Rect area) {
        box = area;
        int size = area.width() * area.height();
        if (opacity.length < size) {
            opacity = new byte[size];
        } else {
            Arrays.fill(opacity, 0, size, (byte) 0);
        }
    }

    /** Covers a pixel of the box so much, if it is not covered more. */
    void cover(int x, int y, int value) {
        int at = index(x, y);
        opacity[at] = (byte) Math.max(opacity[at] & 255, value);
    }

    /** Covers the part of a row that is in the box, from {@code left} to before {@code right}. */
    void coverRow(long left, long right, long y) {
        if (y >= box.y() && y < box.bottom()) {
            int from = (int) Math.max(left, box.x());
            int to = (int) Math.min(right, box.right());
            if (from < to) {
                Arrays.fill(opacity, index(from, (int) y), index(to - 1, (int) y) + 1, (byte) -1);
            }
        }
    }

    private int index(int x, int y) {
        return (y - box.y()) * box.width() + x - box.x();
    }

    @Override
    public Rect extent() {
        return box;
    }

    /** Opacity becomes the high byte. */
    @Override
    public void row(int x, int y, int count, int[] into) {
        int at = index(x, y);
        for (int i = 0; i < count; i++) {
            into[i] = opacity[at + i] << 24;
        }
    }
}
