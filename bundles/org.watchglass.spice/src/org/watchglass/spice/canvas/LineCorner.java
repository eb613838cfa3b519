package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The gap outside of a corner of a line one pixel wide, and what fills it: a mitre, or half of it cut off
 * straight if the corner is so sharp that the mitre would be too long.
 */
final class LineCorner {
    /** A mitre may be so long, in half pixels and squared: of lines that meet at 11 degrees. */
    private static final double LIMIT = 108.856472512142;

    private static final int SLOPE = 65536;

    private final ConvexShape shape;
    private final boolean everyCorner;
    private final Stencil stencil;
    private @Nullable Face first;
    private @Nullable Face arriving;
    private long startX;
    private long startY;

    /** @param everyCorner whether those are filled too that a line covers */
    LineCorner(ConvexShape shape, boolean everyCorner, Stencil stencil) {
        this.shape = shape;
        this.everyCorner = everyCorner;
        this.stencil = stencil;
    }

    /** The end of a line: its direction, and one of its corners relative to its middle. */
    record Face(long dx, long dy, double x, double y, double k) {
        /**
         * Half of a line's width, turned by a right angle: what is added to get from its middle to its side.
         */
        static Face leaving(long dx, long dy) {
            double length = dx == 0 ? Math.abs(dy) : dy == 0 ? Math.abs(dx) : Math.hypot(dx, dy);
            double asideX = dx == 0 ? 0 : dy == 0 ? Math.signum(dx) / 2 : 0.5 / length * dx;
            double asideY = dy == 0 ? 0 : dx == 0 ? Math.signum(dy) / 2 : 0.5 / length * dy;
            return new Face(dx, dy, asideY, -asideX, 0.5 * length);
        }

        /** The other end's. */
        Face opposite() {
            return new Face(-dx, -dy, -x, -y, k);
        }
    }

    /** Where the whole line starts. */
    void start(long x, long y, Face leaving) {
        startX = x;
        startY = y;
        first = leaving;
    }

    /** A piece of the line ends. */
    void arrive(Face leaving) {
        arriving = leaving.opposite();
    }

    /** The line ends where it started. */
    void joinStart() {
        Face leaving = first;
        if (leaving != null) {
            join(startX, startY, leaving);
        }
    }

    /** The next piece leaves from where the last one arrived. */
    void join(long x, long y, Face leaving) {
        Face before = arriving;
        if (before == null) {
            return;
        }
        double denominator = -leaving.dx * (double) before.dy + before.dx * (double) leaving.dy;
        boolean covered = !everyCorner && (coversCorner(leaving) || coversCorner(before));
        if (covered || denominator == 0) {
            return;
        }
        boolean turned = denominator <= 0;
        Face left = turned ? leaving : mirrored(leaving);
        Face right = turned ? mirrored(before) : before;
        shape.setCorner(0, right.x, right.y);
        shape.setEdge(0, -right.dy, right.dx, 0);
        shape.setCorner(1, 0, 0);
        shape.setEdge(1, left.dy, -left.dx, 0);
        shape.setCorner(2, left.x, left.y);
        shape.fill(setOutside(left, right, denominator), x, y, stencil);
    }

    private static boolean coversCorner(Face face) {
        return face.dx > 0 || face.dx == 0 && face.dy > 0;
    }

    private static Face mirrored(Face face) {
        return new Face(-face.dx, -face.dy, -face.x, -face.y, face.k);
    }

    /** Returns the number of corners. */
    private int setOutside(Face left, Face right, double denominator) {
        double tipY = (left.dy * (right.x * right.dy - right.y * right.dx)
                - right.dy * (left.x * left.dy - left.y * left.dx)) / denominator;
        Face steep = left.dy != 0 ? left : right;
        double tipX = steep.x + (tipY - steep.y) * steep.dx / steep.dy;
        if ((tipX * tipX + tipY * tipY) * 4 > LIMIT) {
            setCut(left, right);
            return 3;
        }
        int sign = denominator > 0 ? 1 : -1;
        shape.setEdge(2, sign * left.dx, sign * left.dy, sign * left.k);
        shape.setCorner(3, tipX, tipY);
        shape.setEdge(3, sign * right.dx, sign * right.dy, sign * right.k);
        return 4;
    }

    private void setCut(Face left, Face right) {
        double dx = right.x - left.x;
        double dy = right.y - left.y;
        double scale = Math.max(Math.abs(dx), Math.abs(dy));
        long alongX = (long) (dx * SLOPE / scale);
        long alongY = (long) (dy * SLOPE / scale);
        shape.setEdge(2, alongX, alongY, ((left.x + right.x) * alongY - (left.y + right.y) * alongX) / 2);
    }
}
