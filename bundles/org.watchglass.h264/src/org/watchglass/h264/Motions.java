package org.watchglass.h264;

/**
 * What seems to have moved since the last picture: areas of macroblocks, each with a vector that the coder
 * may try there. Sources lie inside the picture, vectors in the allowed range. Bounded; one thread fills it,
 * slices read it.
 */
final class Motions {
    static final int MAX = 32;

    private final FrameSize size;
    private final int[] left = new int[MAX];
    private final int[] top = new int[MAX];
    private final int[] right = new int[MAX];
    private final int[] bottom = new int[MAX];
    private final int[] vectors = new int[MAX];
    private int count;

    Motions(FrameSize size) {
        this.size = size;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /**
     * Adds that the pixels with these edges come from (dx, dy) further on.
     *
     * @return false if nothing was added: no whole macroblock's source is inside the picture, or it is out of
     *     reach
     */
    boolean add(int l, int t, int r, int b, int vector) {
        int dx = Vector.x(vector);
        int dy = Vector.y(vector);
        int fromColumn = Math.max(Math.max(l, 0) >> 4, -dx + 15 >> 4);
        int toColumn = Math.min(Math.min(r + 15 >> 4, size.columns()), size.columns() * 16 - dx >> 4);
        int fromRow = Math.max(Math.max(t, 0) >> 4, -dy + 15 >> 4);
        int toRow = Math.min(Math.min(b + 15 >> 4, size.rows()), size.rows() * 16 - dy >> 4);
        if (vector == Vector.ZERO || count == MAX || fromColumn >= toColumn || fromRow >= toRow) {
            return false;
        }
        left[count] = fromColumn;
        top[count] = fromRow;
        right[count] = toColumn;
        bottom[count] = toRow;
        vectors[count++] = vector;
        return true;
    }

    boolean contains(int i, int column, int row) {
        return column >= left[i] && column < right[i] && row >= top[i] && row < bottom[i];
    }

    int vector(int i) {
        return vectors[i];
    }

    /** Copies the source samples of area {@code i} to the same place in another picture. */
    void copySource(int i, YuvFrame from, YuvFrame to) {
        int dx = Vector.x(vectors[i]);
        int dy = Vector.y(vectors[i]);
        to.copy(from, left[i] * 16 + dx, top[i] * 16 + dy, right[i] * 16 + dx, bottom[i] * 16 + dy);
    }
}
