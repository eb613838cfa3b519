package org.watchglass.renderer;

import java.util.Arrays;

/**
 * Pixels that are drawn on: {@code 0xRRGGBB} in an {@code int}, the high byte undefined, row after row
 * without gaps.
 *
 * <p>Every operation clips to the surface and adds what it touched to {@link #damage()}; copies within the
 * surface are kept as {@link #copies() hints} too. Only the drawing worker may touch a surface.
 */
public final class Surface {
    /** The longest side: more than any display has, little enough that areas fit an {@code int}. */
    public static final int MAX_SIDE = 16384;

    private final int width;
    private final int height;
    private final Rect bounds;
    private final int[] pixels;
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();

    /** A black surface. */
    public Surface(int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("surface " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.bounds = new Rect(0, 0, width, height);
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Pixels from one row to the next. */
    public int stride() {
        return width;
    }

    public Rect bounds() {
        return bounds;
    }

    /** Borrowed. Who writes to it says so with {@link #damaged}. */
    public int[] pixels() {
        return pixels;
    }

    /** What may differ since {@link #clearDamage}. Borrowed. */
    public Region damage() {
        return damage;
    }

    /** Borrowed. */
    public CopyHints copies() {
        return copies;
    }

    public void damaged(Rect area) {
        damage.add(area.intersect(bounds));
    }

    public void clearDamage() {
        damage.clear();
        copies.clear();
    }

    public void fill(Rect area, int rgb) {
        Rect box = area.intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            int row = y * width;
            Arrays.fill(pixels, row + box.x(), row + box.right(), rgb);
        }
        damage.add(box);
    }

    public void invert(Rect area) {
        Rect box = area.intersect(bounds);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int i = y * width + box.x(), end = i + box.width(); i < end; i++) {
                pixels[i] ^= 0xFFFFFF;
            }
        }
        damage.add(box);
    }

    /**
     * Copies pixels of an image to {@code area}. What lies outside the image is not drawn.
     *
     * @param fromX column of the image that lands on the left edge of {@code area}
     */
    public void put(Rect area, int[] image, int imageWidth, int imageHeight, int fromX, int fromY) {
        Rect box = clipSource(area, imageWidth, imageHeight, fromX, fromY).intersect(bounds);
        int dx = fromX - area.x();
        int dy = fromY - area.y();
        for (int y = box.y(); y < box.bottom(); y++) {
            System.arraycopy(image, (y + dy) * imageWidth + box.x() + dx, pixels, y * width + box.x(),
                    box.width());
        }
        damage.add(box);
    }

    /** Copies within the surface, as if all pixels moved at once. What comes from outside is not drawn. */
    public void copyBits(Rect area, int fromX, int fromY) {
        Rect box = clipSource(area, width, height, fromX, fromY).intersect(bounds);
        if (box.isEmpty()) {
            return;
        }
        int dx = fromX - area.x();
        int dy = fromY - area.y();
        int offset = dy * width + dx;
        // Upwards or downwards, so that no row is overwritten before it was read; arraycopy handles the row
        // itself.
        boolean upwards = dy < 0;
        for (int i = 0; i < box.height(); i++) {
            int start = (upwards ? box.bottom() - 1 - i : box.y() + i) * width + box.x();
            System.arraycopy(pixels, start + offset, pixels, start, box.width());
        }
        damage.add(box);
        copies.add(box.x(), box.y(), box.right(), box.bottom(), box.x() + dx, box.y() + dy);
    }

    /** The part of {@code area} whose pixels come from inside an image of that size. */
    private static Rect clipSource(Rect area, int imageWidth, int imageHeight, int fromX, int fromY) {
        long left = Math.max(area.x(), (long) area.x() - fromX);
        long top = Math.max(area.y(), (long) area.y() - fromY);
        long right = Math.min(area.right(), (long) area.x() + imageWidth - fromX);
        long bottom = Math.min(area.bottom(), (long) area.y() + imageHeight - fromY);
        return left >= right || top >= bottom
                ? Rect.EMPTY
                : Rect.ofEdges((int) left, (int) top, (int) right, (int) bottom);
    }
}
