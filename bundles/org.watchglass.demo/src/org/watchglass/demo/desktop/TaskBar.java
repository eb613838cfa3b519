package org.watchglass.demo.desktop;

import java.util.Locale;
import org.watchglass.renderer.Rect;

/** The bar at the bottom, with a clock that shows the scene's time: it begins at 09:41. */
final class TaskBar {
    static final int HEIGHT = 40;

    private static final int PAPER = 0x161C2B;
    private static final int START_SECOND = (9 * 60 + 41) * 60;
    private static final int BUTTON = 128;
    private static final int GAP = 6;
    private static final Style CLOCK = Style.plain(0xE8EDF7, PAPER);
    private static final String[] TITLES = {"notes.md", "Terminal", "train.mkv", "Files"};
    private static final int[] COLORS = {0xFF5B9BF0, 0xFF7FD18C, 0xFFE8795B, 0xFFF0B94D};

    private final Window window;
    private final TextLine clock;

    TaskBar(Glyphs glyphs, int width) {
        Raster raster = new Raster(width, HEIGHT);
        raster.fill(raster.bounds(), Color.OPAQUE | PAPER);
        raster.fill(new Rect(0, 0, width, 1), 0xFF3A4562);
        Icons.watchglass(raster, 12, 8);
        int left = 48;
        for (int i = 0; i < TITLES.length && left + BUTTON < width - 180; i++) {
            Rect box = new Rect(left, 6, BUTTON, HEIGHT - 12);
            raster.paint(0xFF2A3349, Shape.roundRect(box, 5));
            Icons.window(raster, left + 8, 12, COLORS[i]);
            Font.draw(raster, left + 32, 12, TITLES[i], 0xFFD3DAE8);
            left += BUTTON + GAP;
        }
        if (width > 300) {
            Font.draw(raster, width - 168, 12, "Tue 12 May", 0xFF8D97AD);
        }
        window = new Window(raster, Window.Level.BAR).pointerLook(PointerLook.HAND);
        clock = new TextLine(window, glyphs, width - 78, 12, CLOCK);
        show(0);
    }

    Window window() {
        return window;
    }

    /** @param second since the scene began */
    void show(long second) {
        long now = START_SECOND + second;
        clock.show(String.format(Locale.ROOT, "%02d:%02d:%02d", now / 3600 % 24, now / 60 % 60, now % 60));
    }
}
