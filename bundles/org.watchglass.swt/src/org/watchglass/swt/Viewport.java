package org.watchglass.swt;

import org.watchglass.renderer.Rect;

/**
 * Where the guest's screen lies in the window.
 *
 * @param guestWidth in pixels of the guest, 0 while nothing is shown
 * @param clientWidth in points of the window
 * @param scrollX guest pixels that are scrolled out at the left; counts only while the guest is wider than
 *     the window
 */
record Viewport(
        int guestWidth, int guestHeight, int clientWidth, int clientHeight, Scaling scaling, int scrollX,
        int scrollY) {
    /** Before there is anything to show. */
    static final Viewport NOTHING = new Viewport(0, 0, 0, 0, Scaling.ORIGINAL, 0, 0);

    Viewport {
        scrollX = Math.max(0, Math.min(scrollX, guestWidth - clientWidth));
        scrollY = Math.max(0, Math.min(scrollY, guestHeight - clientHeight));
    }

    boolean isEmpty() {
        return guestWidth == 0 || guestHeight == 0 || clientWidth < 1 || clientHeight < 1;
    }

    /** Points for one pixel of the guest. */
    double scale() {
        if (scaling == Scaling.ORIGINAL || isEmpty()) {
            return 1;
        }
        return Math.min((double) clientWidth / guestWidth, (double) clientHeight / guestHeight);
    }

    /** The guest's screen in the window: in the middle where there is room, else scrolled. */
    Rect area() {
        double scale = scale();
        int width = (int) Math.round(guestWidth * scale);
        int height = (int) Math.round(guestHeight * scale);
        int x = width <= clientWidth ? (clientWidth - width) / 2 : -scrollX;
        int y = height <= clientHeight ? (clientHeight - height) / 2 : -scrollY;
        return new Rect(x, y, width, height);
    }

    /** The guest's column under a column of the window; the nearest one if there is none. */
    int guestX(int x) {
        return clamp((int) Math.floor((x - area().x()) / scale()), guestWidth);
    }

    int guestY(int y) {
        return clamp((int) Math.floor((y - area().y()) / scale()), guestHeight);
    }

    /** What a rectangle of the guest covers in the window; smoothing makes it a little larger than it is. */
    Rect onClient(int left, int top, int right, int bottom) {
        Rect area = area();
        double scale = scale();
        int margin = scale == 1 ? 0 : (int) Math.ceil(scale);
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
