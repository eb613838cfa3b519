package org.watchglass.swt;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Pattern;
import org.watchglass.renderer.Region;

/**
 * Public SWT: each damaged rectangle becomes a small image, which is drawn on the large one.
 *
 * <p>The large one is shown as a pattern, for drawing an image copies the whole of it, each time.
 */
final class PlainScreenImage implements ScreenImage {
    private static final PaletteData XRGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final Device device;
    private final int width;
    private final Image image;
    private final Pattern pattern;

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
        int left = damage.left(i);
        int top = damage.top(i);
        ImageData part = new ImageData(damage.right(i) - left, damage.bottom(i) - top, 24, XRGB);
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
