package org.watchglass.h264;

import java.util.Arrays;
import org.watchglass.renderer.Region;

/** A bit for each macroblock that has to be looked at; walking over it costs what is set. One thread. */
final class DamageMap {
    private final int columns;
    private final int rows;
    private final int words;
    private final long[] bits;

    DamageMap(FrameSize size) {
        columns = size.columns();
        rows = size.rows();
        words = (columns + 63) >> 6;
        bits = new long[words * rows];
    }

    void clear() {
        Arrays.fill(bits, 0);
    }

    /** Takes over another map of the same size. */
    void set(DamageMap other) {
        System.arraycopy(other.bits, 0, bits, 0, bits.length);
    }

    boolean isSet(int column, int row) {
        return (bits[row * words + (column >> 6)] & 1L << column) != 0;
    }

    void setAll() {
        for (int row = 0; row < rows; row++) {
            setRow(row, 0, columns);
        }
    }

    /** Adds all macroblocks that a region in pixels touches, clipped to the picture. */
    void add(Region damage) {
        for (int i = 0; i < damage.size(); i++) {
            add(damage.left(i), damage.top(i), damage.right(i), damage.bottom(i));
        }
    }

    /** Adds all macroblocks that the pixel rectangle with these edges touches, clipped to the picture. */
    void add(int l, int t, int r, int b) {
        int from = Math.max(0, l) >> 4;
        int to = Math.min(columns, r + 15 >> 4);
        int end = Math.min(rows, b + 15 >> 4);
        for (int row = Math.max(0, t) >> 4; row < end; row++) {
            setRow(row, from, to);
        }
    }

    /** The first column behind {@code column}, which is set, that is not. */
    int end(int column, int row) {
        int end = column + 1;
        while (end < columns && isSet(end, row)) {
            end++;
        }
        return end;
    }

    /** How many are set in the pixel rectangle with these edges, clipped to the picture. */
    int count(int l, int t, int r, int b) {
        int sum = 0;
        for (int row = t >> 4; row < Math.min(rows, b + 15 >> 4); row++) {
            int end = Math.min(columns, r + 15 >> 4);
            for (int column = next(l >> 4, row); column >= 0 && column < end;
                    column = next(column + 1, row)) {
                sum++;
            }
        }
        return sum;
    }

    void setRow(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            set(column, row);
        }
    }

    void set(int column, int row) {
        bits[row * words + (column >> 6)] |= 1L << column;
    }

    void clear(int column, int row) {
        bits[row * words + (column >> 6)] &= ~(1L << column);
    }

    /** The first set column of a row from {@code column} on, or -1. */
    int next(int column, int row) {
        int end = (row + 1) * words;
        int word = row * words + (column >> 6);
        if (word >= end) {
            return -1;
        }
        long rest = bits[word] & -1L << column;
        while (rest == 0) {
            if (++word == end) {
                return -1;
            }
            rest = bits[word];
        }
        return (word - row * words << 6) + Long.numberOfTrailingZeros(rest);
    }
}
