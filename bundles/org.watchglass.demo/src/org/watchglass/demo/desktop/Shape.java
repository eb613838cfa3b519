package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/**
 * An outline to paint.
 *
 * @param bounds in pixels: nothing of the shape lies outside
 */
record Shape(Rect bounds, Outline outline) {
    /** Asked point by point. */
    @FunctionalInterface
    interface Outline {
        /** Coordinates are in eighths of a pixel. */
        boolean contains(int x8, int y8);
    }

    static Shape disc(int centerX, int centerY, int radius) {
        long limit = square(8L * radius);
        return new Shape(
                around(centerX, centerY, radius),
                (x8, y8) -> square(x8 - centerX * 8L) + square(y8 - centerY * 8L) <= limit);
    }

    static Shape ring(int centerX, int centerY, int radius, int thickness) {
        Outline outer = disc(centerX, centerY, radius).outline;
        Outline inner = disc(centerX, centerY, radius - thickness).outline;
        return new Shape(
                around(centerX, centerY, radius),
                (x8, y8) -> outer.contains(x8, y8) && !inner.contains(x8, y8));
    }

    static Shape roundRect(Rect box, int radius) {
        int left = (box.x() + radius) * 8;
        int right = (box.right() - radius) * 8;
        int top = (box.y() + radius) * 8;
        int bottom = (box.bottom() - radius) * 8;
        long limit = square(8L * radius);
        return new Shape(
                box,
                (x8, y8) -> square(outside(x8, left, right)) + square(outside(y8, top, bottom)) <= limit);
    }

    /** A triangle that points to the right. */
    static Shape arrow(Rect box) {
        int middle = box.y() * 8 + box.height() * 4;
        int area = box.width() * box.height() * 8;
        return new Shape(
                box,
                (x8, y8) -> (x8 - box.x() * 8) * box.height() + 2 * Math.abs(y8 - middle) * box.width()
                        <= area);
    }

    private static Rect around(int centerX, int centerY, int radius) {
        return new Rect(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    }

    private static long outside(int value, int low, int high) {
        return value < low ? low - value : value > high ? value - high : 0;
    }

    private static long square(long value) {
        return value * value;
    }
}
