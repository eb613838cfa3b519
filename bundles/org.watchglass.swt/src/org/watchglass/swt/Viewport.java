package org.watchglass.swt;

import org.watchglass.renderer.Rect;

/**
 * Where the guest's screen lies in the window.
 *
 * @param guestWidth in pixels of the guest, 0 while nothing is shown
 * @param clientWidth in points of the window
 * @param zoom pixels of the monitor for 100 points
 * @param scrollX points that are scrolled out at the left; counts only while the screen is wider than the
 *     window
 */
record Viewport(
        int guestWidth, int guestHeight, int clientWidth, int clientHeight, int zoom, Scaling scaling,
        int scrollX, int scrollY) {
    /** Before there is anything to show. */
    static final Viewport NOTHING = new Viewport(0, 0, 0, 0, 100, Scaling.ORIGINAL, 0, 0);

    Viewport {
        double scale = scale(guestWidth, guestHeight, clientWidth, clientHeight, zoom, scaling);
        scrollX = Math.max(0, Math.min(scrollX, points(guestWidth, scale) - clientWidth));
        scrollY = Math.max(0, Math.min(scrollY, points(guestHeight, scale) - clientHeight));
    }

    boolean isEmpty() {
        return guestWidth == 0 || guestHeight == 0 || clientWidth < 1 || clientHeight < 1;
    }

    /** Points for one pixel of the guest. */
    double scale() {
        return scale(guestWidth, guestHeight, clientWidth, clientHeight, zoom, scaling);
    }

    /**
     * Whether each pixel of the guest is as many pixels of the monitor as the others: then nothing is
     * smoothed.
     */
    boolean isSharp() {
        double pixels = scale() * zoom / 100;
        return Math.abs(pixels - Math.rint(pixels)) < 1e-9;
    }

    private static double scale(int guestWidth, int guestHeight, int clientWidth, int clientHeight, int zoom,
            Scaling scaling) {
        double point = 100.0 / zoom;
        if (scaling.kind() == Scaling.Kind.FIXED || guestWidth == 0 || guestHeight == 0 || clientWidth < 1
                || clientHeight < 1) {
            return scaling.percent() / 100.0 * point;
        }
        double fitting = Math.min((double) clientWidth / guestWidth, (double) clientHeight / guestHeight);
        return scaling.kind() == Scaling.Kind.FIT
                ? fitting : Math.max(1, Math.floor(fitting / point + 1e-9)) * point;
    }

    private static int points(int pixels, double scale) {
        return (int) Math.ceil(pixels * scale - 1e-9);
    }

    /** The guest's screen in the window: in the middle where there is room, else scrolled. */
    Rect area() {
        double scale = scale();
        int width = points(guestWidth, scale);
        int height = points(guestHeight, scale);
        int x = width <= clientWidth ? middle(clientWidth - width) : -scrollX;
        int y = height <= clientHeight ? middle(clientHeight - height) : -scrollY;
        return new Rect(x, y, width, height);
    }

    /** A whole pixel of the monitor, or all would be smoothed: at 125 % that is every fourth point. */
    private int middle(int room) {
        int half = room / 2;
        while (half > 0 && half * zoom % 100 != 0) {
            half--;
        }
        return half;
    }

    /** The guest's column under a column of the window; the nearest one if there is none. */
    int guestX(int x) {
        return clamp(beyondX(x), guestWidth);
    }

    int guestY(int y) {
        return clamp(beyondY(y), guestHeight);
    }

    /** As {@link #guestX}, but beside the guest's screen columns go on. */
    int beyondX(int x) {
        return (int) Math.floor((x - area().x()) / scale());
    }

    int beyondY(int y) {
        return (int) Math.floor((y - area().y()) / scale());
    }

    /** What a rectangle of the guest covers in the window; smoothing makes it a little larger than it is. */
    Rect onClient(int left, int top, int right, int bottom) {
        Rect area = area();
        double scale = scale();
        int margin = isSharp() ? 0 : (int) Math.ceil(scale);
        return Rect.ofEdges(
                area.x() + (int) Math.floor(left * scale) - margin,
                area.y() + (int) Math.floor(top * scale) - margin,
                area.x() + (int) Math.ceil(right * scale) + margin,
                area.y() + (int) Math.ceil(bottom * scale) + margin);
    }

    private static int clamp(int value, int limit) {
        return Math.max(0, Math.min(value, limit - 1));
    }
}
