package org.watchglass.spice.canvas;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.Painter.Paint;
import org.watchglass.spice.canvas.PixelSource.Pattern;
import org.watchglass.spice.canvas.PixelSource.Placed;
import org.watchglass.spice.canvas.PixelSource.Solid;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * What drawing operations have in common: they find images, brushes and masks, and paint on a surface.
 *
 * <p>Images must be loaded even if nothing of them shows, and in the order of the wire: image, brush, mask.
 * Belongs to the drawing worker.
 */
final class Drawing {
    /** Of a mask that cannot be had: draws nothing. */
    private static final PixelSource NOWHERE = new Stencil();

    private final SurfaceTable surfaces;
    private final ImageLoader loader;
    private final Gaps gaps;
    private final ClipArea clips;
    private final Painter painter = new Painter();

    Drawing(SurfaceTable surfaces, ImageLoader loader, Gaps gaps) {
        this.surfaces = surfaces;
        this.loader = loader;
        this.gaps = gaps;
        clips = new ClipArea(gaps);
    }

    Painter painter() {
        return painter;
    }

    Gaps gaps() {
        return gaps;
    }

    /** The surface to draw on, which may be shown from now on. Null, and a gap, if there is none. */
    @Nullable
    Target target(DrawBase base) {
        @Nullable Target target = surfaces.drawOn(base.surface());
        if (target == null) {
            gaps.count("drawing on an unknown surface", "surface " + base.surface());
        }
        return target;
    }

    /** Where an operation shows: rectangles that do not overlap. */
    List<Rect> area(DrawBase base, Target target) {
        return clips.of(base, target.surface());
    }

    /** The image, null if it cannot be had. That of the surface that is drawn on is a copy. */
    @Nullable
    DecodedImage load(DrawBase base, EncodedImage image) {
        @Nullable DecodedImage loaded = loader.load(image);
        boolean isTarget = image instanceof EncodedImage.FromSurface from && from.surface() == base.surface();
        if (loaded == null || !isTarget) {
            return loaded;
        }
        return new DecodedImage(
                loaded.width(), loaded.height(), loaded.pixels().clone(), loaded.alpha(), loaded.alphaOnly());
    }

    /** A part of the image where the message wants it, null if nothing of it can be seen. */
    @Nullable
    PixelSource image(DrawBase base, EncodedImage image, Rect area, int scaleMode) {
        @Nullable DecodedImage loaded = load(base, image);
        if (loaded == null) {
            return null;
        }
        Rect box = base.box();
        if (area.width() == box.width() && area.height() == box.height()) {
            return Placed.at(box, loaded, area.x(), area.y());
        }
        boolean smooth = scaleMode != ScaleMode.NEAREST;
        return area.isEmpty() || box.isEmpty() ? null : Sampler.scaled(loaded, area, box, smooth);
    }

    /** Where the brush has no colour, black. Null if its image cannot be had. */
    @Nullable
    PixelSource brush(DrawBase base, Brush brush) {
        if (brush instanceof Brush.Pattern pattern) {
            @Nullable DecodedImage image = load(base, pattern.image());
            boolean usable = image != null && image.pixels().length > 0;
            return image != null && usable ? new Pattern(image, pattern.origin()) : null;
        }
        int color = brush instanceof Brush.Solid solid ? solid.color() : 0;
        @Nullable Target target = surfaces.get(base.surface());
        return new Solid(target == null ? color : target.color(color));
    }

    /** Null if there is none. */
    @Nullable
    PixelSource mask(DrawBase base, Mask mask) {
        if (!(mask instanceof Mask.Bits bits)) {
            return null;
        }
        @Nullable DecodedImage image = loader.loadMask(bits.image());
        if (image == null) {
            return NOWHERE;
        }
        DecodedImage shown = bits.inverse() ? inverse(image) : image;
        return Placed.at(base.box(), shown, bits.origin().x(), bits.origin().y());
    }

    private static DecodedImage inverse(DecodedImage mask) {
        int[] bits = mask.pixels().clone();
        for (int i = 0; i < bits.length; i++) {
            bits[i] = bits[i] == 0 ? -1 : 0;
        }
        return new DecodedImage(mask.width(), mask.height(), bits, false);
    }

    /** @param mask as of {@link #mask} */
    void paint(DrawBase base, PixelSource source, Blend blend, @Nullable PixelSource mask) {
        @Nullable Target target = target(base);
        if (target != null) {
            paint(target, area(base, target), new Paint(source, blend, mask));
        }
    }

    void paint(Target target, List<Rect> area, Paint paint) {
        painter.paint(target.surface(), area, paint);
        target.fit(area);
    }
}
