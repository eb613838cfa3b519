package org.watchglass.demo.desktop;

import org.eclipse.jdt.annotation.Nullable;

/** A ring where the user clicked, for a second or so. */
final class ClickMark {
    private static final int RADIUS = 14;

    private final Desktop desktop;
    private final int frames;
    private @Nullable Window mark;
    private int left;

    /** @param frames how long the ring stays */
    ClickMark(Desktop desktop, int frames) {
        this.desktop = desktop;
        this.frames = frames;
    }

    void show(int x, int y) {
        hide();
        Raster raster = new Raster(2 * RADIUS, 2 * RADIUS);
        raster.paint(0xFFFF5A36, Shape.ring(RADIUS, RADIUS, RADIUS - 1, 3));
        Window ring = new Window(raster, Window.Level.MARK);
        desktop.add(ring, x - RADIUS, y - RADIUS);
        mark = ring;
        left = frames;
    }

    void tick() {
        if (--left == 0) {
            hide();
        }
    }

    private void hide() {
        Window shown = mark;
        if (shown != null) {
            desktop.remove(shown);
            mark = null;
        }
    }
}
