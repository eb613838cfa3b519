package org.watchglass.renderer;

/**
 * A rectangle of pixels; {@code right} and {@code bottom} lie outside. Width and height are never negative,
 * and the far edges fit an {@code int}.
 */
public record Rect(int x, int y, int width, int height) {
    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    public Rect {
        if (width < 0 || height < 0 || (long) x + width > Integer.MAX_VALUE
                || (long) y + height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("rectangle " + x + "," + y + " " + width + "x" + height);
        }
    }

    /** From edges as they come from a peer: whatever is inside out, or too wide to count, is empty. */
    public static Rect ofEdges(int left, int top, int right, int bottom) {
        long width = (long) right - left;
        long height = (long) bottom - top;
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return EMPTY;
        }
        return new Rect(left, top, (int) width, (int) height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public Rect intersect(Rect other) {
        return ofEdges(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    public boolean contains(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
}
