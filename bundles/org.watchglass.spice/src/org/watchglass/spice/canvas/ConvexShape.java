package org.watchglass.spice.canvas;

/**
 * A polygon of three or four corners without dents, in pixels relative to an origin, with edges that are
 * given twice: as corners, which say in which rows an edge counts, and as exact straight lines. A pixel is
 * inside if its top left corner is; one on an edge belongs to one of the two sides.
 */
final class ConvexShape {
    private static final int MAX_CORNERS = 4;

    private final double[] x = new double[MAX_CORNERS];
    private final double[] y = new double[MAX_CORNERS];
    private final long[] dx = new long[MAX_CORNERS];
    private final long[] dy = new long[MAX_CORNERS];
    private final double[] k = new double[MAX_CORNERS];

    double x(int corner) {
        return x[corner];
    }

    double y(int corner) {
        return y[corner];
    }

    double k(int edge) {
        return k[edge];
    }

    void setCorner(int corner, double atX, double atY) {
        x[corner] = atX;
        y[corner] = atY;
    }

    void moveCorner(int corner, double byX, double byY) {
        x[corner] += byX;
        y[corner] += byY;
    }

    /** The edge from that corner to the next one: all points (x, y) with {@code x dy - y dx = k}. */
    void setEdge(int corner, long alongX, long alongY, double distance) {
        dx[corner] = alongX;
        dy[corner] = alongY;
        k[corner] = distance;
    }

    void setDistance(int edge, double distance) {
        k[edge] = distance;
    }

    /** Covers the pixels of the first {@code corners} corners' polygon. */
    void fill(int corners, long originX, long originY, Stencil stencil) {
        int top = 0;
        double lowest = y[0];
        for (int i = 1; i < corners; i++) {
            top = y[i] < y[top] ? i : top;
            lowest = Math.max(lowest, y[i]);
        }
        int before = (top + corners - 1) % corners;
        boolean clockwise = dy[before] * dx[top] <= dy[top] * dx[before];
        long from = Math.max(ceil(y[top]), stencil.extent().y() - originY);
        long to = Math.min(ceil(lowest), stencil.extent().bottom() - originY);
        for (long row = from; row < to; row++) {
            int left = edgeAt(row, corners, !clockwise);
            int right = edgeAt(row, corners, clockwise);
            if (left >= 0 && right >= 0) {
                stencil.coverRow(
                        originX + columnAt(left, row) + 1, originX + columnAt(right, row) + 1, originY + row);
            }
        }
    }

    /** The edge that crosses a row downwards, or upwards; -1 if there is none. */
    private int edgeAt(long row, int corners, boolean downwards) {
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            double start = downwards ? y[i] : y[next];
            double end = downwards ? y[next] : y[i];
            if (dy[i] != 0 && ceil(start) <= row && row < ceil(end)) {
                return i;
            }
        }
        return -1;
    }

    /** The last column that lies left of an edge in that row. */
    private long columnAt(int edge, long row) {
        boolean upwards = dy[edge] < 0;
        double distance = upwards ? -k[edge] : k[edge];
        long alongX = upwards ? -dx[edge] : dx[edge];
        return Math.floorDiv(ceil(distance) + row * alongX - 1, Math.abs(dy[edge]));
    }

    private static long ceil(double value) {
        return (long) Math.ceil(value);
    }
}
