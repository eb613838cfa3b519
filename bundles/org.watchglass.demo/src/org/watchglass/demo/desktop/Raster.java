package org.watchglass.demo.desktop;

import java.util.Arrays;
import org.watchglass.renderer.Rect;

/**
 * Pixels to paint on, {@code 0xAARRGGBB} and not premultiplied, at first transparent. All painting clips to
 * them.
 */
final class Raster {
    private static final int SAMPLES = 4;

    private final int width;
    private final Rect bounds;
    private final int[] pixels;

    Raster(int width, int height) {
        this.width = width;
        this.bounds = new Rect(0, 0, width, height);
        this.pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return bounds.height();
    }

    Rect bounds() {
        return bounds;
    }

    int get(int x, int y) {
        return pixels[y * width + x];
    }

    void fill(Rect area, int argb) {
        Rect box = area.intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            Arrays.fill(pixels, y * width + box.x(), y * width + box.right(), argb);
        }
    }

    void blend(int x, int y, int argb) {
        if (x >= 0 && y >= 0 && x < width && y < bounds.height()) {
            int i = y * width + x;
            pixels[i] = Color.alpha(pixels[i]) == 0 ? argb : Color.blend(pixels[i], argb);
        }
    }

    /** From one colour at the top to another at the bottom. */
    void gradient(Rect area, int top, int bottom) {
        for (int i = 0; i < area.height(); i++) {
            fill(new Rect(area.x(), area.y() + i, area.width(), 1), Color.mix(top, bottom, i, area.height()));
        }
    }

    /** Paints a shape with smooth edges. */
    void paint(int argb, Shape shape) {
        Rect box = shape.bounds().intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int inside = samples(shape.outline(), x * 8 + 1, y * 8 + 1);
                blend(x, y, Color.withAlpha(argb, Color.alpha(argb) * inside / (SAMPLES * SAMPLES)));
            }
        }
    }

    private static int samples(Shape.Outline outline, int left, int top) {
        int count = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            count += outline.contains(left + i % SAMPLES * 2, top + i / SAMPLES * 2) ? 1 : 0;
        }
        return count;
    }

    void put(int left, int top, Tile tile) {
        Rect box = new Rect(left, top, tile.width(), tile.height()).intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                pixels[y * width + x] = Color.OPAQUE | tile.pixels()[(y - top) * tile.width() + x - left];
            }
        }
    }

    /** Copies as if all pixels moved at once. Both places must lie inside. */
    void copy(Rect area, int fromX, int fromY) {
        boolean upwards = fromY < area.y();
        for (int i = 0; i < area.height(); i++) {
            int row = upwards ? area.height() - 1 - i : i;
            int from = (fromY + row) * width + fromX;
            System.arraycopy(pixels, from, pixels, (area.y() + row) * width + area.x(), area.width());
        }
    }

    /** Blends another raster, with its top left at a place of this one. */
    void blend(Raster other, int left, int top) {
        Rect box = new Rect(left, top, other.width, other.height()).intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int i = y * width + x;
                pixels[i] = Color.blend(pixels[i], other.get(x - left, y - top));
            }
        }
    }

    /** A copy of a part that lies inside, without opacity. */
    Tile tile(int id, Rect area) {
        int[] part = new int[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            int from = (area.y() + y) * width + area.x();
            for (int x = 0; x < area.width(); x++) {
                part[y * area.width() + x] = pixels[from + x] & 0xFFFFFF;
            }
        }
        return new Tile(id, area.width(), area.height(), part);
    }
}
