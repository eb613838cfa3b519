package org.watchglass.renderer;

import java.util.Arrays;

/**
 * A set of pixels as a bounded list of rectangles, for damage: it may cover more than was added, never less.
 *
 * <p>Rectangles may overlap. At most {@link #MAX_PARTS} are kept; after that the two whose union adds the
 * fewest pixels become one. Allocates only in its constructor. Not safe for several threads.
 */
public final class Region {
    /** More parts cost more to walk than the pixels that they save. */
    public static final int MAX_PARTS = 32;

    private final int[] left = new int[MAX_PARTS + 1];
    private final int[] top = new int[MAX_PARTS + 1];
    private final int[] right = new int[MAX_PARTS + 1];
    private final int[] bottom = new int[MAX_PARTS + 1];
    private int size;

    public void add(Rect rect) {
        add(rect.x(), rect.y(), rect.right(), rect.bottom());
    }

    /** Adds the rectangle with these edges; an empty one adds nothing. */
    public void add(int l, int t, int r, int b) {
        if (l >= r || t >= b || isCovered(l, t, r, b)) {
            return;
        }
        dropCovered(l, t, r, b);
        left[size] = l;
        top[size] = t;
        right[size] = r;
        bottom[size++] = b;
        while (mergeLast(size > MAX_PARTS)) {
            // A union may touch a further part.
        }
    }

    public void addAll(Region other) {
        for (int i = 0; i < other.size; i++) {
            add(other.left[i], other.top[i], other.right[i], other.bottom[i]);
        }
    }

    /** Forgets everything and covers one rectangle. */
    public void set(int l, int t, int r, int b) {
        clear();
        add(l, t, r, b);
    }

    public void set(Region other) {
        clear();
        System.arraycopy(other.left, 0, left, 0, other.size);
        System.arraycopy(other.top, 0, top, 0, other.size);
        System.arraycopy(other.right, 0, right, 0, other.size);
        System.arraycopy(other.bottom, 0, bottom, 0, other.size);
        size = other.size;
    }

    public void clear() {
        size = 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Rectangles; {@code i} below counts from 0 to this. */
    public int size() {
        return size;
    }

    public int left(int i) {
        return left[i];
    }

    public int top(int i) {
        return top[i];
    }

    public int right(int i) {
        return right[i];
    }

    public int bottom(int i) {
        return bottom[i];
    }

    /** Pixels of all parts, those in overlaps counted for each part. */
    public long area() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (long) (right[i] - left[i]) * (bottom[i] - top[i]);
        }
        return sum;
    }

    /** The smallest rectangle around everything. */
    public Rect bounds() {
        if (size == 0) {
            return Rect.EMPTY;
        }
        int l = Arrays.stream(left, 0, size).min().getAsInt();
        int t = Arrays.stream(top, 0, size).min().getAsInt();
        int r = Arrays.stream(right, 0, size).max().getAsInt();
        int b = Arrays.stream(bottom, 0, size).max().getAsInt();
        return Rect.ofEdges(l, t, r, b);
    }

    public boolean contains(int x, int y) {
        return isCovered(x, y, x + 1, y + 1);
    }

    /** Whether any part overlaps the rectangle with these edges. */
    public boolean intersects(int l, int t, int r, int b) {
        for (int i = 0; i < size; i++) {
            if (left[i] < r && l < right[i] && top[i] < b && t < bottom[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether one part covers all of the rectangle. */
    private boolean isCovered(int l, int t, int r, int b) {
        for (int i = 0; i < size; i++) {
            if (left[i] <= l && top[i] <= t && right[i] >= r && bottom[i] >= b) {
                return true;
            }
        }
        return false;
    }

    private void dropCovered(int l, int t, int r, int b) {
        for (int i = size - 1; i >= 0; i--) {
            if (l <= left[i] && t <= top[i] && r >= right[i] && b >= bottom[i]) {
                move(--size, i);
            }
        }
    }

    /**
     * Joins the last part with the one where this wastes least, if it wastes nothing or {@code must} be.
     *
     * @return whether it did, so that the joined part is now the last one
     */
    private boolean mergeLast(boolean must) {
        int last = size - 1;
        int best = -1;
        long least = must ? Long.MAX_VALUE : 1;
        for (int i = 0; i < last; i++) {
            long waste = waste(i, last);
            if (waste < least) {
                least = waste;
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        int l = Math.min(left[best], left[last]);
        int t = Math.min(top[best], top[last]);
        int r = Math.max(right[best], right[last]);
        int b = Math.max(bottom[best], bottom[last]);
        size = last;
        move(--size, best);
        dropCovered(l, t, r, b);
        left[size] = l;
        top[size] = t;
        right[size] = r;
        bottom[size++] = b;
        return true;
    }

    /** Pixels that the union of two parts has more than both together; negative where they overlap. */
    private long waste(int i, int j) {
        return area(
                Math.min(left[i], left[j]),
                Math.min(top[i], top[j]),
                Math.max(right[i], right[j]),
                Math.max(bottom[i], bottom[j]))
                - area(left[i], top[i], right[i], bottom[i])
                - area(left[j], top[j], right[j], bottom[j]);
    }

    private static long area(int l, int t, int r, int b) {
        return (long) (r - l) * (b - t);
    }

    private void move(int from, int to) {
        left[to] = left[from];
        top[to] = top[from];
        right[to] = right[from];
        bottom[to] = bottom[from];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Region[");
        for (int i = 0; i < size; i++) {
            text.append(left[i]).append(',').append(top[i]).append('-').append(right[i]).append(',')
                    .append(bottom[i]);
            text.append(i + 1 < size ? " " : "");
        }
        return text.append(']').toString();
    }
}
