package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/** A window with folders and files. It does nothing but look like one, and be dragged. */
final class FileBrowser {
    static final int WIDTH = 330;
    static final int HEIGHT = 216;

    private static final int PAPER = 0xF4F6FA;
    private static final int SIDE = 84;
    private static final int CELL_WIDTH = 80;
    private static final int CELL_HEIGHT = 74;
    private static final String[] PLACES = {"Home", "Desktop", "Videos", "Trash"};
    private static final String[] FOLDERS = {"bundles", "docs", "tests"};
    private static final String[] FILES = {"README", "run.mp4", "log.txt"};

    private FileBrowser() {}

    static Window window() {
        Window window = Chrome.window("Files", WIDTH, HEIGHT, PAPER);
        Raster raster = window.raster();
        Rect body = Chrome.body(window);
        Rect side = new Rect(body.x(), body.y(), SIDE, body.height());
        raster.fill(side, 0xFFE4E8F0);
        raster.fill(new Rect(side.x(), body.y() + 34, SIDE, 26), 0xFFCFDCF3);
        for (int i = 0; i < PLACES.length; i++) {
            Font.draw(raster, side.x() + 12, body.y() + 13 + 26 * i, PLACES[i], 0xFF4A5568);
        }
        int left = side.right() + 2;
        for (int i = 0; i < FOLDERS.length; i++) {
            Icons.folder(raster, left + CELL_WIDTH * i + 23, body.y() + 14, 0xFFF0B94D);
            label(raster, left + CELL_WIDTH * i, body.y() + 46, FOLDERS[i]);
            int accent = i == 1 ? 0xFFE0604F : 0xFF4F8DE0;
            Icons.sheet(raster, left + CELL_WIDTH * i + 28, body.y() + 14 + CELL_HEIGHT, accent);
            label(raster, left + CELL_WIDTH * i, body.y() + 48 + CELL_HEIGHT, FILES[i]);
        }
        Font.draw(raster, left + 12, body.bottom() - 23, "6 items, 41.8 MB free", 0xFF8A93A6);
        return window;
    }

    private static void label(Raster raster, int left, int top, String text) {
        Font.draw(raster, left + (CELL_WIDTH - Font.WIDTH * text.length()) / 2, top, text, 0xFF2D3748);
    }
}
