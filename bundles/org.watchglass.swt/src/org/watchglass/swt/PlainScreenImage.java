package org.watchglass.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Pattern;
import org.watchglass.renderer.Region;

/**
 * Public SWT: the damage becomes small images, one after the other, which are drawn on the large one. SWT
 * has no way to write into an image that is there; none of the small ones is larger than a strip, so that
 * what is in use at a time does not grow with the screen.
 *
 * <p>The large one is shown as a pattern, for drawing an image copies the whole of it, each time.
 */
final class PlainScreenImage implements ScreenImage {
    private static final PaletteData XRGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    /** Of a strip. */
    private static final int MOST_PIXELS = 1 << 17;

    private final Device device;
    private final int width;
    private final Image image;
    private final Pattern pattern;
    private @Nullable ImageData strip;

    PlainScreenImage(Device device, int width, int height) {
        this.device = device;
        this.width = width;
        image = new Image(device, width, height);
        pattern = new Pattern(device, image);
    }

    @Override
    public void update(int[] pixels, Region damage) {
        GC gc = new GC(image);
        for (int i = 0; i < damage.size(); i++) {
            draw(gc, pixels, damage, i);
        }
        gc.dispose();
    }

    private void draw(GC gc, int[] pixels, Region damage, int i) {
        int columns = damage.right(i) - damage.left(i);
        int most = Math.max(1, MOST_PIXELS / columns);
        for (int top = damage.top(i); top < damage.bottom(i); top += most) {
            int rows = Math.min(most, damage.bottom(i) - top);
            drawStrip(gc, pixels, strip(columns, rows), damage.left(i), top);
        }
    }

    /** That of before, if it has the size: one of a larger size is not to be had as one of this. */
    private ImageData strip(int columns, int rows) {
        ImageData before = strip;
        if (before != null && before.width == columns && before.height == rows) {
            return before;
        }
        ImageData made = new ImageData(columns, rows, 24, XRGB);
        strip = made;
        return made;
    }

    private void drawStrip(GC gc, int[] pixels, ImageData part, int left, int top) {
        for (int y = 0; y < part.height; y++) {
            part.setPixels(0, y, part.width, pixels, (top + y) * width + left);
        }
        Image small = new Image(device, part);
        gc.drawImage(small, left, top);
        small.dispose();
    }

    @Override
    public Pattern pattern(boolean sharp) {
        return pattern;
    }

    @Override
    public void dispose() {
        pattern.dispose();
        image.dispose();
    }
}
