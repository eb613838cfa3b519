package org.watchglass.demo.desktop;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;

/**
 * A window: its own pixels, and a place on a {@link Desktop} once it was added to one. What is drawn on it
 * then shows at once. Areas are in pixels from the window's top left and must lie inside it.
 */
final class Window {
    /** What is always above what; within a level the order changes. */
    enum Level {
        NORMAL,
        BAR,
        MARK
    }

    private final Raster raster;
    private final Level level;
    private @Nullable Desktop desktop;
    private PointerLook pointerLook = PointerLook.ARROW;
    private int x;
    private int y;

    Window(Raster raster, Level level) {
        this.raster = raster;
        this.level = level;
    }

    /** For painting before the window is added to a desktop. */
    Raster raster() {
        return raster;
    }

    Level level() {
        return level;
    }

    /** What the pointer looks like at a place of the screen that shows this window. */
    PointerLook pointerLookAt(int screenY) {
        return level == Level.NORMAL && screenY < y + Chrome.TITLE ? PointerLook.ARROW : pointerLook;
    }

    Window pointerLook(PointerLook look) {
        pointerLook = look;
        return this;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    int width() {
        return raster.width();
    }

    int height() {
        return raster.height();
    }

    /** The window on the screen. */
    Rect frame() {
        return new Rect(x, y, raster.width(), raster.height());
    }

    /** The window on the screen with its shadow. */
    Rect outline() {
        return level == Level.NORMAL ? Shadow.around(frame()) : frame();
    }

    /** Changes the place and shows nothing: {@link Desktop} does. */
    void place(int newX, int newY) {
        x = newX;
        y = newY;
    }

    void addedTo(Desktop owner) {
        desktop = owner;
    }

    void fill(Rect area, int rgb) {
        raster.fill(area, Color.OPAQUE | rgb);
        Desktop shown = desktop;
        if (shown != null) {
            shown.show(this, area, box -> new DrawCommand.Fill(box, rgb));
        }
    }

    void put(int left, int top, Tile tile) {
        raster.put(left, top, tile);
        Desktop shown = desktop;
        if (shown != null) {
            Rect area = new Rect(left, top, tile.width(), tile.height());
            shown.show(this, area, box -> new DrawCommand.Image(box, tile));
        }
    }

    /** Moves pixels that had their top left at {@code fromX,fromY}. */
    void copy(Rect area, int fromX, int fromY) {
        raster.copy(area, fromX, fromY);
        Desktop shown = desktop;
        if (shown != null) {
            shown.copied(this, area, fromX, fromY);
        }
    }

    /** Adds the window to a picture of the screen that has its top left at {@code left,top}. */
    void compose(Raster picture, int left, int top) {
        Rect inPicture = new Rect(x - left, y - top, width(), height());
        if (level == Level.NORMAL) {
            Shadow.paint(picture, inPicture);
        }
        picture.blend(raster, inPicture.x(), inPicture.y());
    }
}
