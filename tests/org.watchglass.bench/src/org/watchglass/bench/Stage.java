package org.watchglass.bench;

import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/** A screen as the SPICE client has it: what scenes draw leaves it with the damage and copies collected. */
final class Stage {
    private final Surface surface;
    private final Screen screen = new Screen(0);

    Stage(int width, int height) {
        surface = new Surface(width, height);
        screen.show(surface, System.nanoTime());
    }

    /** From the next frame on {@code consumer} gets every frame. */
    void attach(FrameConsumer consumer) {
        screen.attach(consumer);
    }

    Surface surface() {
        return surface;
    }

    void put(Image image, int x, int y) {
        surface.put(new Rect(x, y, image.width(), image.height()), image.rgb(), image.width(),
                image.height(), 0, 0);
    }

    /** Draws a part of an image at the same place as it has in there. */
    void restore(Image whole, Rect area) {
        surface.put(area, whole.rgb(), whole.width(), whole.height(), area.x(), area.y());
    }

    void pointer(Pointer pointer) {
        screen.setPointer(pointer);
    }

    /** Hands over what was drawn since the last time. */
    void endFrame() {
        screen.endFrame(System.nanoTime());
    }
}
