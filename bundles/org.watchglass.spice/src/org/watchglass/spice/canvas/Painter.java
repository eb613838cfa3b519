package org.watchglass.spice.canvas;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.PixelSource.Placed;
import org.watchglass.spice.canvas.PixelSource.Solid;

/**
 * Paints rectangles of a surface, those of one call do not overlap. Belongs to the drawing worker.
 */
final class Painter {
    /**
     * What is painted and how.
     *
     * @param mask not 0 where painting shows; nowhere outside its extent. Null to show it everywhere
     */
    record Paint(PixelSource source, Blend blend, @Nullable PixelSource mask) {
        private boolean isPlain() {
            return mask == null && blend instanceof RasterOp op && op.isPut();
        }

        private Rect extent() {
            PixelSource shown = mask;
            return shown == null ? source.extent() : source.extent().intersect(shown.extent());
        }
    }

    private int[] colors = new int[0];
    private int[] maskBits = new int[0];

    void paint(Surface surface, List<Rect> area, Paint paint) {
        if (paint.isPlain() && paint.source instanceof Solid solid) {
            area.forEach(rect -> surface.fill(rect, solid.color()));
        } else if (paint.isPlain() && paint.source instanceof Placed placed) {
            area.forEach(rect -> put(surface, rect, placed));
        } else {
            area.forEach(rect -> paintRows(surface, rect, paint));
        }
    }

    private void paintRows(Surface surface, Rect rect, Paint paint) {
        Rect box = rect.intersect(surface.bounds()).intersect(paint.extent());
        for (int y = box.y(); y < box.bottom(); y++) {
            paintRow(surface, box.x(), y, box.width(), paint);
        }
        surface.damaged(box);
    }

    /** Paints a part of one row that lies inside the surface and the paint, and reports no damage. */
    void paintRow(Surface surface, int x, int y, int count, Paint paint) {
        if (colors.length < count) {
            colors = new int[count];
            maskBits = new int[count];
        }
        int[] pixels = surface.pixels();
        int at = y * surface.stride() + x;
        paint.source.row(x, y, count, colors);
        paint.blend.combine(x, y, count, colors, pixels, at);
        PixelSource mask = paint.mask;
        if (mask == null) {
            System.arraycopy(colors, 0, pixels, at, count);
            return;
        }
        mask.row(x, y, count, maskBits);
        for (int i = 0; i < count; i++) {
            if (maskBits[i] != 0) {
                pixels[at + i] = colors[i];
            }
        }
    }

    /** Copies within a surface: every rectangle from {@code (dx, dy)} away, all at once. */
    void copyBits(Surface surface, List<Rect> area, int dx, int dy) {
        if (area.size() == 1) {
            Rect only = area.get(0);
            surface.copyBits(only, only.x() + dx, only.y() + dy);
            return;
        }
        // One rectangle's destination may be another one's source.
        Backdrop before = new Backdrop(surface, ClipArea.bounds(area), dx, dy);
        for (Rect rect : area) {
            Rect moved = new Rect(rect.x() + dx, rect.y() + dy, rect.width(), rect.height());
            Rect from = moved.intersect(before.bounds);
            if (!from.isEmpty()) {
                Rect to = new Rect(from.x() - dx, from.y() - dy, from.width(), from.height());
                surface.put(
                        to,
                        before.pixels,
                        before.bounds.width(),
                        before.bounds.height(),
                        from.x() - before.bounds.x(),
                        from.y() - before.bounds.y());
                surface.copies().add(to.x(), to.y(), to.right(), to.bottom(), from.x(), from.y());
            }
        }
    }

    private static void put(Surface surface, Rect rect, Placed placed) {
        surface.put(
                rect,
                placed.image().pixels(),
                placed.image().width(),
                placed.image().height(),
                rect.x() - placed.left(),
                rect.y() - placed.top());
    }

    /** A copy of a part of a surface as it was before. */
    private static final class Backdrop {
        final Rect bounds;
        final int[] pixels;

        Backdrop(Surface surface, Rect area, int dx, int dy) {
            bounds = Rect.ofEdges(area.x() + dx, area.y() + dy, area.right() + dx, area.bottom() + dy)
                    .intersect(surface.bounds());
            pixels = new int[bounds.width() * bounds.height()];
            for (int y = 0; y < bounds.height(); y++) {
                int from = (bounds.y() + y) * surface.stride() + bounds.x();
                System.arraycopy(surface.pixels(), from, pixels, y * bounds.width(), bounds.width());
            }
        }
    }
}
