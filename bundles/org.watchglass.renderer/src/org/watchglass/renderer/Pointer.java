package org.watchglass.renderer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The pointer as a layer of its own: never drawn on a surface, blended by those who want it while they copy.
 *
 * @param shape null before the guest has set one
 * @param x where the hot spot is, in pixels of the surface; may lie outside
 */
public record Pointer(@Nullable PointerShape shape, int x, int y, boolean visible) {
    /** No shape yet, nothing to see. */
    public static final Pointer NONE = new Pointer(null, 0, 0, false);

    public Pointer at(int newX, int newY) {
        return new Pointer(shape, newX, newY, visible);
    }

    /** Whether there is anything to see of it. */
    public boolean isShown() {
        return visible && shape != null;
    }

    /** Adds the pixels that this pointer covers on a screen of that size. */
    public void addTo(Region region, int width, int height) {
        PointerShape what = shape;
        if (visible && what != null) {
            long left = (long) x - what.hotX();
            long top = (long) y - what.hotY();
            region.add(
                    clamp(left, width),
                    clamp(top, height),
                    clamp(left + what.width(), width),
                    clamp(top + what.height(), height));
        }
    }

    /**
     * Blends the pointer over one row of pixels.
     *
     * @param row {@code count} pixels of screen row {@code rowY}, beginning at column {@code rowX}, at
     *     {@code offset}
     */
    public void blendRow(int[] row, int offset, int rowX, int rowY, int count) {
        PointerShape what = shape;
        if (!visible || what == null) {
            return;
        }
        long shapeRow = (long) rowY - y + what.hotY();
        long left = (long) x - what.hotX();
        if (shapeRow < 0 || shapeRow >= what.height() || left >= (long) rowX + count
                || left + what.width() <= rowX) {
            return;
        }
        int from = (int) Math.max(0, left - rowX);
        int to = (int) Math.min(count, left + what.width() - rowX);
        int source = (int) (shapeRow * what.width() + rowX + from - left);
        int[] argb = what.argb();
        for (int i = from; i < to; i++) {
            row[offset + i] = over(argb[source++], row[offset + i]);
        }
    }

    /** Porter-Duff OVER of a not premultiplied colour on an opaque one, rounded. */
    private static int over(int source, int below) {
        int alpha = source >>> 24;
        if (alpha == 0) {
            return below;
        }
        if (alpha == 255) {
            return source & 0xFFFFFF;
        }
        int red = mix(source >> 16 & 0xFF, below >> 16 & 0xFF, alpha);
        int green = mix(source >> 8 & 0xFF, below >> 8 & 0xFF, alpha);
        int blue = mix(source & 0xFF, below & 0xFF, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int above, int below, int alpha) {
        return (above * alpha + below * (255 - alpha) + 127) / 255;
    }

    private static int clamp(long value, int limit) {
        return (int) Math.max(0, Math.min(value, limit));
    }
}
