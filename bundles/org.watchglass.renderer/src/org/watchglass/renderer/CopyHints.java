package org.watchglass.renderer;

/**
 * Copies from screen to screen since the last picture: the destination now probably equals what stood at the
 * source.
 *
 * <p>Candidates, not facts: a paint or a merge may have made one wrong, and more than {@link #MAX} are
 * forgotten. Who uses one compares pixels first. Allocates only in its constructor. Not safe for several
 * threads.
 */
public final class CopyHints {
    public static final int MAX = 16;

    private static final int FIELDS = 6;
    private final int[] values = new int[MAX * FIELDS];
    private int size;

    /**
     * Remembers a copy to the rectangle with these edges from the one whose top left corner is (fromX,
     * fromY).
     */
    public void add(int left, int top, int right, int bottom, int fromX, int fromY) {
        if (size == MAX) {
            return;
        }
        int at = size++ * FIELDS;
        values[at] = left;
        values[at + 1] = top;
        values[at + 2] = right;
        values[at + 3] = bottom;
        values[at + 4] = fromX;
        values[at + 5] = fromY;
    }

    public void addAll(CopyHints other) {
        int count = Math.min(other.size, MAX - size);
        System.arraycopy(other.values, 0, values, size * FIELDS, count * FIELDS);
        size += count;
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public int left(int i) {
        return values[i * FIELDS];
    }

    public int top(int i) {
        return values[i * FIELDS + 1];
    }

    public int right(int i) {
        return values[i * FIELDS + 2];
    }

    public int bottom(int i) {
        return values[i * FIELDS + 3];
    }

    public int fromX(int i) {
        return values[i * FIELDS + 4];
    }

    public int fromY(int i) {
        return values[i * FIELDS + 5];
    }
}
