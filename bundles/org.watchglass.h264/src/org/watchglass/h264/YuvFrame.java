package org.watchglass.h264;

/** A 4:2:0 picture of whole macroblocks. */
final class YuvFrame {
    final Plane luma;
    final Plane cb;
    final Plane cr;

    YuvFrame(int columns, int rows) {
        luma = new Plane(columns * 16, rows * 16);
        cb = new Plane(columns * 8, rows * 8);
        cr = new Plane(columns * 8, rows * 8);
    }

    /** Copies one macroblock, both places in macroblocks. */
    void copy(int column, int row, YuvFrame from, int fromColumn, int fromRow) {
        luma.copy(luma.at(column * 16, row * 16), from.luma, from.luma.at(fromColumn * 16, fromRow * 16), 16);
        int chroma = cb.at(column * 8, row * 8);
        int fromChroma = from.cb.at(fromColumn * 8, fromRow * 8);
        cb.copy(chroma, from.cb, fromChroma, 8);
        cr.copy(chroma, from.cr, fromChroma, 8);
    }

    /** Copies the luma rectangle with these edges and the chroma that it touches to the same place. */
    void copy(YuvFrame from, int left, int top, int right, int bottom) {
        luma.copy(from.luma, left, top, right, bottom);
        cb.copy(from.cb, left >> 1, top >> 1, right + 1 >> 1, bottom + 1 >> 1);
        cr.copy(from.cr, left >> 1, top >> 1, right + 1 >> 1, bottom + 1 >> 1);
    }

    /** Compares one macroblock, both places in macroblocks. */
    boolean equals(int column, int row, YuvFrame other, int otherColumn, int otherRow) {
        int chroma = cb.at(column * 8, row * 8);
        int otherChroma = other.cb.at(otherColumn * 8, otherRow * 8);
        return luma.equals(luma.at(column * 16, row * 16), other.luma,
                other.luma.at(otherColumn * 16, otherRow * 16), 16)
                && cb.equals(chroma, other.cb, otherChroma, 8)
                && cr.equals(chroma, other.cr, otherChroma, 8);
    }
}
