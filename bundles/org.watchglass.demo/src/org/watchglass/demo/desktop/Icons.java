package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/** Small pictures, painted at a place of a raster. */
final class Icons {
    private Icons() {}

    /** 34 by 28 pixels. */
    static void folder(Raster raster, int x, int y, int argb) {
        int dark = Color.mix(argb, 0xFF000000, 18, 100);
        raster.paint(dark, Shape.roundRect(new Rect(x, y, 16, 12), 3));
        raster.paint(dark, Shape.roundRect(new Rect(x, y + 4, 34, 24), 3));
        raster.paint(argb, Shape.roundRect(new Rect(x, y + 8, 34, 20), 3));
    }

    /** 24 by 30 pixels. */
    static void sheet(Raster raster, int x, int y, int accent) {
        raster.paint(0xFFB9BFCC, Shape.roundRect(new Rect(x, y, 24, 30), 3));
        raster.paint(0xFFFFFFFF, Shape.roundRect(new Rect(x + 1, y + 1, 22, 28), 2));
        raster.fill(new Rect(x + 5, y + 6, 14, 3), accent);
        for (int i = 0; i < 4; i++) {
            raster.fill(new Rect(x + 5, y + 12 + 4 * i, i == 3 ? 8 : 14, 2), 0xFFC9CED9);
        }
    }

    /** 24 by 24 pixels: the mark of the product, a glass to watch with. */
    static void watchglass(Raster raster, int x, int y) {
        raster.paint(0xFFF2F5FB, Shape.disc(x + 12, y + 12, 11));
        raster.paint(0xFF2C6FD1, Shape.disc(x + 12, y + 12, 9));
        raster.paint(0xFF6FB0FF, Shape.disc(x + 12, y + 12, 5));
        raster.paint(0xFFFFFFFF, Shape.disc(x + 14, y + 9, 2));
    }

    /** 16 by 16 pixels. */
    static void window(Raster raster, int x, int y, int accent) {
        raster.paint(accent, Shape.roundRect(new Rect(x, y + 1, 16, 14), 3));
        raster.fill(new Rect(x + 2, y + 5, 12, 8), 0xFF1B2233);
    }
}
