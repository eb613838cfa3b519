package org.watchglass.h264;

import org.watchglass.renderer.CopyHints;

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
    private final int[] sumX = new int[CopyHints.MAX];
    private final int[] sumY = new int[CopyHints.MAX];
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
     * Adds what copies say, oldest first. What an earlier copy had put where a later one takes it from comes
     * from as far as both together, which is added behind the later one.
     */
    void add(CopyHints copies) {
        for (int i = 0; i < copies.size(); i++) {
            int dx = copies.fromX(i) - copies.left(i);
            int dy = copies.fromY(i) - copies.top(i);
            int before = origin(copies, i);
            sumX[i] = before < 0 ? dx : dx + sumX[before];
            sumY[i] = before < 0 ? dy : dy + sumY[before];
            add(copies, i, dx, dy);
            add(copies, i, sumX[i], sumY[i]);
        }
    }

    /** The last copy before {@code i} that wrote to the middle of what {@code i} reads, or -1. */
    private static int origin(CopyHints copies, int i) {
        int x = copies.fromX(i) + (copies.right(i) - copies.left(i)) / 2;
        int y = copies.fromY(i) + (copies.bottom(i) - copies.top(i)) / 2;
        int before = i - 1;
        while (before >= 0 && (x < copies.left(before) || x >= copies.right(before)
                || y < copies.top(before) || y >= copies.bottom(before))) {
            before--;
        }
        return before;
    }

    private void add(CopyHints copies, int i, int dx, int dy) {
        if (Vector.allowed(dx, dy)) {
            add(copies.left(i), copies.top(i), copies.right(i), copies.bottom(i), Vector.of(dx, dy));
        }
    }

    /**
     * Adds that the pixels with these edges come from (dx, dy) further on, where whole macroblocks have
     * their source inside the picture.
     */
    void add(int l, int t, int r, int b, int vector) {
        int dx = Vector.x(vector);
        int dy = Vector.y(vector);
        int fromColumn = Math.max(Math.max(l, 0) >> 4, -dx + 15 >> 4);
        int toColumn = Math.min(Math.min(r + 15 >> 4, size.columns()), size.columns() * 16 - dx >> 4);
        int fromRow = Math.max(Math.max(t, 0) >> 4, -dy + 15 >> 4);
        int toRow = Math.min(Math.min(b + 15 >> 4, size.rows()), size.rows() * 16 - dy >> 4);
        if (vector == Vector.ZERO || count == MAX || fromColumn >= toColumn || fromRow >= toRow) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (vectors[i] == vector && contains(i, fromColumn, fromRow)
                    && contains(i, toColumn - 1, toRow - 1)) {
                return;
            }
        }
        left[count] = fromColumn;
        top[count] = fromRow;
        right[count] = toColumn;
        bottom[count] = toRow;
        vectors[count++] = vector;
    }

    boolean contains(int i, int column, int row) {
        return column >= left[i] && column < right[i] && row >= top[i] && row < bottom[i];
    }

    int vector(int i) {
        return vectors[i];
    }

    /** Adds the macroblocks that all sources lie in. */
    void addSources(DamageMap map) {
        for (int i = 0; i < count; i++) {
            int dx = Vector.x(vectors[i]);
            int dy = Vector.y(vectors[i]);
            map.add(left[i] * 16 + dx, top[i] * 16 + dy, right[i] * 16 + dx, bottom[i] * 16 + dy);
        }
    }
}
