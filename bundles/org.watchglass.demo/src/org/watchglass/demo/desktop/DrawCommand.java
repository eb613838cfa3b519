package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;

/** One step of drawing, in pixels of the screen and wholly on it. */
public sealed interface DrawCommand {
    Rect box();

    void drawOn(Surface surface);

    /** One colour, {@code 0x00RRGGBB}. */
    record Fill(Rect box, int rgb) implements DrawCommand {
        @Override
        public void drawOn(Surface surface) {
            surface.fill(box, rgb);
        }
    }

    /** Pixels of the screen, all moved at once, that had their top left at {@code fromX,fromY}. */
    record Copy(Rect box, int fromX, int fromY) implements DrawCommand {
        @Override
        public void drawOn(Surface surface) {
            surface.copyBits(box, fromX, fromY);
        }
    }

    /** A tile of the box's size. */
    record Image(Rect box, Tile tile) implements DrawCommand {
        public Image {
            if (box.width() != tile.width() || box.height() != tile.height()) {
                throw new IllegalArgumentException(
                        box + " for a tile of " + tile.width() + "x" + tile.height());
            }
        }

        @Override
        public void drawOn(Surface surface) {
            surface.put(box, tile.pixels(), tile.width(), tile.height(), 0, 0);
        }
    }
}
