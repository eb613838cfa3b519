package org.watchglass.h264;

/** Where a slice coder is: a macroblock, its places in the planes, and the neighbours of its slice. */
final class MacroblockPlace {
    private final YuvFrame frame;
    private final int columns;

    int column;
    int row;

    /** Address in the picture (mbaddr). */
    int index;

    /** Index of the first luma sample. */
    int luma;

    /** Index of the first sample in either chroma plane. */
    int chroma;

    boolean hasLeft;

    /** False in the slice's first row: other slices are not available (6.4.9). */
    boolean hasAbove;

    boolean hasAboveRight;

    MacroblockPlace(YuvFrame frame, int columns) {
        this.frame = frame;
        this.columns = columns;
    }

    void moveTo(int newColumn, int newRow, int sliceTop) {
        column = newColumn;
        row = newRow;
        index = row * columns + column;
        luma = frame.luma.at(column * 16, row * 16);
        chroma = frame.cb.at(column * 8, row * 8);
        hasLeft = column > 0;
        hasAbove = row > sliceTop;
        hasAboveRight = hasAbove && column + 1 < columns;
    }

    /** Whether the block at column {@code x} of this macroblock's blocks has a left neighbour. */
    boolean hasLeft(int x) {
        return hasLeft || x > 0;
    }

    boolean hasAbove(int y) {
        return hasAbove || y > 0;
    }

    /** Whether the samples above right of a block are decoded before it (6.4.11.4). */
    boolean hasAboveRight(int x, int y) {
        if (y == 0) {
            return x < 3 ? hasAbove : hasAboveRight;
        }
        return (x & 1) == 0 || x == 1 && y == 2;
    }

    /** The left neighbour's address, or -1. */
    int left() {
        return hasLeft ? index - 1 : -1;
    }

    /** The address of the neighbour above, or -1. */
    int above() {
        return hasAbove ? index - columns : -1;
    }
}
