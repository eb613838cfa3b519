package org.watchglass.demo.desktop;

/** A line of text on a window, with glyphs of the same width: only what changed is drawn again. */
final class TextLine {
    private final Window window;
    private final Glyphs glyphs;
    private final int x;
    private final int y;
    private final Style style;
    private String shown = "";

    /** @param x left edge in pixels of the window */
    TextLine(Window window, Glyphs glyphs, int x, int y, Style style) {
        this.window = window;
        this.glyphs = glyphs;
        this.x = x;
        this.y = y;
        this.style = style;
    }

    void show(String text) {
        for (int i = 0; i < Math.max(text.length(), shown.length()); i++) {
            char wanted = i < text.length() ? text.charAt(i) : ' ';
            if (i >= shown.length() || shown.charAt(i) != wanted) {
                window.put(x + i * Font.WIDTH, y, glyphs.get(wanted, style));
            }
        }
        shown = text;
    }
}
