package org.watchglass.spice.canvas;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.PixelSource.Placed;
import org.watchglass.spice.canvas.PixelSource.Solid;

/**
 * Paints rectangles of a surface. Those of one call may overlap: each pixel is painted as if once. Belongs to
 * the drawing worker.
 */
final class Painter {
    /**
     * What is painted and how.
     *
     * @param mask -1 where painting shows, 0 where not; nowhere outside its extent. Null to show it
     *     everywhere
     */
    record Paint(PixelSource source, RasterOp op, @Nullable PixelSource mask) {
        private boolean isPlain() {
            return mask == null && op.isPut();
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
            paintRows(surface, area, paint);
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
        Backdrop before = new Backdrop(surface, bounds(area), dx, dy);
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

    private void paintRows(Surface surface, List<Rect> area, Paint paint) {
        boolean overlaps = area.size() > 1 && paint.op.readsDestination();
        @Nullable Backdrop before = overlaps ? new Backdrop(surface, bounds(area), 0, 0) : null;
        PixelSource mask = paint.mask;
        for (Rect rect : area) {
            Rect box = rect.intersect(surface.bounds()).intersect(paint.extent());
            reserve(box.width());
            for (int y = box.y(); y < box.bottom(); y++) {
                paint.source.row(box.x(), y, box.width(), colors);
                combine(surface, box, y, paint.op, before);
                if (mask != null) {
                    mask.row(box.x(), y, box.width(), maskBits);
                }
                store(surface, box, y, mask != null);
            }
            surface.damaged(box);
        }
    }

    /** What the row's pixels become, into {@code colors}. */
    private void combine(Surface surface, Rect box, int y, RasterOp op, @Nullable Backdrop before) {
        int[] pixels = before == null ? surface.pixels() : before.pixels;
        int at = before == null ? y * surface.stride() + box.x() : before.index(box.x(), y);
        for (int i = 0; i < box.width(); i++) {
            colors[i] = op.apply(colors[i], pixels[at + i]);
        }
    }

    private void store(Surface surface, Rect box, int y, boolean masked) {
        int[] pixels = surface.pixels();
        int at = y * surface.stride() + box.x();
        for (int i = 0; i < box.width(); i++) {
            if (!masked || maskBits[i] != 0) {
                pixels[at + i] = colors[i];
            }
        }
    }

    private void reserve(int width) {
        if (colors.length < width) {
            colors = new int[width];
            maskBits = new int[width];
        }
    }

    private static Rect bounds(List<Rect> area) {
        Rect all = area.isEmpty() ? Rect.EMPTY : area.get(0);
        for (Rect rect : area) {
            all = Rect.ofEdges(
                    Math.min(all.x(), rect.x()),
                    Math.min(all.y(), rect.y()),
                    Math.max(all.right(), rect.right()),
                    Math.max(all.bottom(), rect.bottom()));
        }
        return all;
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

        int index(int x, int y) {
            return (y - bounds.y()) * bounds.width() + x - bounds.x();
        }
    }
}
