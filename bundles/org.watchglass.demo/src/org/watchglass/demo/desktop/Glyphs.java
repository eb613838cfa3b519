package org.watchglass.demo.desktop;

import java.util.HashMap;
import java.util.Map;
import org.watchglass.renderer.Rect;

/**
 * The tiles that a scene draws again and again, each made once. As many as there are characters and styles.
 */
final class Glyphs {
    private record Key(char character, Style style) {}

    private final Map<Key, Tile> glyphs = new HashMap<>();
    private int lastId;

    Tile get(char character, Style style) {
        return glyphs.computeIfAbsent(new Key(character, style), this::make);
    }

    private Tile make(Key key) {
        Raster raster = new Raster(Font.WIDTH, Font.HEIGHT);
        raster.fill(raster.bounds(), Color.OPAQUE | key.style.paper());
        String text = String.valueOf(key.character);
        int ink = Color.OPAQUE | key.style.ink();
        if (key.style.bold()) {
            Font.drawBold(raster, 0, 0, text, ink);
        } else {
            Font.draw(raster, 0, 0, text, ink);
        }
        return raster.tile(++lastId, new Rect(0, 0, Font.WIDTH, Font.HEIGHT));
    }
}
