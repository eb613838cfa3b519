package org.watchglass.spice.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.Path;
import org.watchglass.spice.wire.display.Path.Segment;
import org.watchglass.spice.wire.display.Point;

/** Points that lines connect, in pixels. One object serves for all lines of a path. */
final class Polyline {
    /** More than any guest draws at once. */
    private static final int MAX_POINTS = 1 << 18;

    /** As far as a mitre reaches. */
    private static final int MARGIN = 6;

    /** A curve that is still not straight after so many halvings is taken for straight. */
    private static final int MAX_DEPTH = 10;

    private int[] xs = new int[16];
    private int[] ys = new int[16];
    private int size;

    int size() {
        return size;
    }

    int x(int i) {
        return xs[i];
    }

    int y(int i) {
        return ys[i];
    }

    /** A rectangle around it, and around all that is drawn of it. */
    Rect bounds() {
        int left = xs[0];
        int top = ys[0];
        int right = xs[0];
        int bottom = ys[0];
        for (int i = 1; i < size; i++) {
            left = Math.min(left, xs[i]);
            top = Math.min(top, ys[i]);
            right = Math.max(right, xs[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return Rect.ofEdges(left - MARGIN, top - MARGIN, right + MARGIN + 1, bottom + MARGIN + 1);
    }

    void clear() {
        size = 0;
    }

    /** Points beyond the limit are left out. */
    void add(int x, int y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        if (size < MAX_POINTS) {
            xs[size] = x;
            ys[size++] = y;
        }
    }

    private void add(Point sixteenths) {
        add(pixel(sixteenths.x()), pixel(sixteenths.y()));
    }

    /** The nearest whole number; a half is rounded down. */
    static int pixel(int sixteenths) {
        return (sixteenths >> 4) + ((sixteenths & 15) > 8 ? 1 : 0);
    }

    /** Hands over the lines of a path, one after the other, in this object. */
    void eachOf(Path path, Consumer<Polyline> lines) {
        clear();
        for (Segment segment : path.segments()) {
            List<Point> points = segment.points();
            int from = 0;
            if ((segment.flags() & Segment.BEGIN) != 0 && !points.isEmpty()) {
                handOver(lines);
                add(points.get(from++));
            }
            if ((segment.flags() & Segment.BEZIER) != 0) {
                addCurves(points, from);
            } else {
                points.subList(from, points.size()).forEach(this::add);
            }
            if ((segment.flags() & Segment.END) != 0) {
                if ((segment.flags() & Segment.CLOSE) != 0 && size > 0) {
                    add(xs[0], ys[0]);
                }
                handOver(lines);
            }
        }
        handOver(lines);
    }

    private void handOver(Consumer<Polyline> lines) {
        if (size > 0) {
            lines.accept(this);
            clear();
        }
    }

    /** Each curve begins where the line is, and has three points more. */
    private void addCurves(List<Point> points, int from) {
        for (int i = from; i + 2 < points.size() && size > 0; i += 3) {
            Point start = new Point(xs[size - 1] << 4, ys[size - 1] << 4);
            addCurve(new Curve(start, points.get(i), points.get(i + 1), points.get(i + 2)), 0);
        }
    }

    private void addCurve(Curve curve, int depth) {
        if (depth == MAX_DEPTH || size == MAX_POINTS || curve.isStraight()) {
            add(curve.end());
            return;
        }
        Point startMiddle = Curve.middle(curve.start(), curve.first());
        Point middle = Curve.middle(curve.first(), curve.second());
        Point middleEnd = Curve.middle(curve.second(), curve.end());
        Point before = Curve.middle(startMiddle, middle);
        Point after = Curve.middle(middle, middleEnd);
        Point half = Curve.middle(before, after);
        addCurve(new Curve(curve.start(), startMiddle, before, half), depth + 1);
        addCurve(new Curve(half, after, middleEnd, curve.end()), depth + 1);
    }

    /** A Bézier curve in sixteenths of a pixel. */
    private record Curve(Point start, Point first, Point second, Point end) {
        /** Whether neither control point is farther than about half a pixel from the line. */
        boolean isStraight() {
            if (start.equals(first) && second.equals(end)) {
                return true;
            }
            long length = dot(start, end, start, end);
            return isNear(dot(start, first, start, first), dot(start, first, start, end), length)
                    && isNear(dot(end, second, end, second), dot(end, second, end, start), length);
        }

        private static boolean isNear(long square, long along, long length) {
            return square * length - along * along >> 3 < length;
        }

        /** The product of the vectors ab and cd. */
        private static long dot(Point a, Point b, Point c, Point d) {
            return ((long) b.x() - a.x()) * ((long) d.x() - c.x())
                    + ((long) b.y() - a.y()) * ((long) d.y() - c.y()) >> 4;
        }

        static Point middle(Point a, Point b) {
            return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
        }
    }
}
