package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/**
 * Paints what all windows have around them: a title bar with round corners, three buttons, and a thin border.
 */
final class Chrome {
    static final int CORNER = 8;
    static final int TITLE = 30;
    static final int BORDER = 1;

    private static final int BUTTON = 6;
    private static final int[] BUTTONS = {0xFFE8695B, 0xFFEDB64A, 0xFF62B862};

    private Chrome() {}

    /** An empty window. */
    static Window window(String title, int width, int height, int paper) {
        Raster raster = new Raster(width, height);
        Rect all = raster.bounds();
        raster.paint(0xFF2A3145, Shape.roundRect(new Rect(0, 0, width, TITLE + 2 * CORNER), CORNER));
        Raster bar = new Raster(width, TITLE);
        bar.gradient(bar.bounds(), 0xFF434D68, 0xFF343C53);
        tint(raster, bar);
        raster.fill(Rect.ofEdges(0, TITLE, width, height), 0xFF2A3145);
        raster.fill(body(all), Color.OPAQUE | paper);
        for (int i = 0; i < BUTTONS.length; i++) {
            raster.paint(BUTTONS[i], Shape.disc(18 + 20 * i, TITLE / 2, BUTTON));
        }
        Font.drawTitle(raster, (width - Font.titleWidth(title)) / 2, TITLE / 2 - 7, title, 0xFFDDE3F0);
        return new Window(raster, Window.Level.NORMAL);
    }

    /** What is inside title bar and border. */
    static Rect body(Rect window) {
        return Rect.ofEdges(BORDER, TITLE, window.width() - BORDER, window.height() - BORDER);
    }

    static Rect body(Window window) {
        return body(window.raster().bounds());
    }

    /** Colours the title bar inside its rounded outline. */
    private static void tint(Raster raster, Raster bar) {
        for (int y = 0; y < TITLE; y++) {
            for (int x = 0; x < bar.width(); x++) {
                int alpha = Color.alpha(raster.get(x, y));
                raster.fill(new Rect(x, y, 1, 1),
                        Color.withAlpha(y == 0 ? 0xFF66718F : bar.get(x, y), alpha));
            }
        }
    }
}
