package org.watchglass.swt.gtk;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.internal.C;
import org.eclipse.swt.internal.cairo.Cairo;
import org.watchglass.renderer.Region;
import org.watchglass.swt.ScreenImage;

/**
 * Rows are copied straight into the image's own memory: nothing is allocated, and nothing is copied twice.
 */
final class CairoScreenImage implements ScreenImage {
    private static final PaletteData XRGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int PIXEL_BYTES = 4;

    private final int width;
    private final Image image;
    private final Pattern pattern;
    private final int[] row;

    private CairoScreenImage(Device device, Image image, int width) {
        this.width = width;
        this.image = image;
        row = new int[width];
        pattern = new Pattern(device, image);
    }

    /** If SWT keeps the image in another form than this class writes, one that is made with public SWT. */
    static ScreenImage of(Device device, int width, int height) {
        // One that is made of pixels is kept in memory; one of a size alone may lie in the X server.
        ImageDataProvider black = zoom -> new ImageData(width, height, 24, XRGB);
        Image image = new Image(device, black);
        // Where points are two pixels, SWT may take the pixels for points of two.
        Cairo.cairo_surface_set_device_scale(image.surface, 1, 1);
        if (Cairo.cairo_image_surface_get_data(image.surface) != 0
                && Cairo.cairo_image_surface_get_format(image.surface) <= Cairo.CAIRO_FORMAT_RGB24
                && Cairo.cairo_image_surface_get_width(image.surface) == width
                && Cairo.cairo_image_surface_get_height(image.surface) == height) {
            return new CairoScreenImage(device, image, width);
        }
        image.dispose();
        return ScreenImage.ofPublicSwt(device, width, height);
    }

    @Override
    public void update(int[] pixels, Region damage) {
        long surface = image.surface;
        Cairo.cairo_surface_flush(surface);
        long data = Cairo.cairo_image_surface_get_data(surface);
        int stride = Cairo.cairo_image_surface_get_stride(surface);
        for (int i = 0; i < damage.size(); i++) {
            int left = damage.left(i);
            int count = damage.right(i) - left;
            for (int y = damage.top(i); y < damage.bottom(i); y++) {
                System.arraycopy(pixels, y * width + left, row, 0, count);
                C.memmove(data + (long) y * stride + (long) left * PIXEL_BYTES, row,
                        (long) count * PIXEL_BYTES);
            }
        }
        Cairo.cairo_surface_mark_dirty(surface);
    }

    @Override
    public Pattern pattern(boolean sharp) {
        Cairo.cairo_pattern_set_filter(pattern.handle,
                sharp ? Cairo.CAIRO_FILTER_NEAREST : Cairo.CAIRO_FILTER_GOOD);
        return pattern;
    }

    @Override
    public void dispose() {
        pattern.dispose();
        image.dispose();
    }
}
