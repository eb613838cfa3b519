package org.watchglass.h264;

/**
 * The picture before the one that is being decoded in place: each macroblock is copied away before it is
 * overwritten or when motion refers to it, whichever comes first.
 */
final class FormerPicture {
    private final FrameSize size;
    private final YuvFrame frame;
    private final YuvFrame former;
    private final int[] kept;
    private int picture;

    FormerPicture(FrameSize size, YuvFrame frame) {
        this.size = size;
        this.frame = frame;
        former = new YuvFrame(size.columns(), size.rows());
        kept = new int[size.macroblocks()];
    }

    void nextPicture() {
        picture++;
    }

    /** To be called before a macroblock is overwritten. */
    void keep(int column, int row) {
        int macroblock = row * size.columns() + column;
        if (kept[macroblock] != picture) {
            kept[macroblock] = picture;
            former.copy(column, row, frame, column, row);
        }
    }

    /** The former picture, complete where the vector of the macroblock at {@code place} leads. */
    YuvFrame reference(MacroblockPlace place, int vector) throws H264FormatException {
        int x = place.column * 16 + Vector.x(vector);
        int y = place.row * 16 + Vector.y(vector);
        if (x < 0 || y < 0 || x > size.columns() * 16 - 16 || y > size.rows() * 16 - 16) {
            throw new H264FormatException("motion from %d,%d, outside of the picture", x, y);
        }
        for (int row = y >> 4; row <= y + 15 >> 4; row++) {
            for (int column = x >> 4; column <= x + 15 >> 4; column++) {
                keep(column, row);
            }
        }
        return former;
    }
}
