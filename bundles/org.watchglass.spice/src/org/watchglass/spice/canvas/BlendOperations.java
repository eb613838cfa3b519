package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.Sampler.Repeat;
import org.watchglass.spice.canvas.Sampler.Texture;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.display.DrawAlphaBlend;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawComposite;
import org.watchglass.spice.wire.display.DrawTransparent;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.display.Transform;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;

/** The drawing operations that look at transparency. Belongs to the drawing worker. */
final class BlendOperations {
    /** Filters of the X Render extension that interpolate: good, best, bilinear. */
    private static final int SMOOTH_FILTERS = 1 << 1 | 1 << 2 | 1 << 4;

    private final Drawing drawing;

    BlendOperations(Drawing drawing) {
        this.drawing = drawing;
    }

    void transparent(DrawTransparent message) {
        DrawBase base = message.base();
        @Nullable PixelSource image =
                drawing.image(base, message.image(), message.area(), ScaleMode.NEAREST);
        @Nullable Target target = drawing.target(base);
        if (image != null && target != null) {
            drawing.paint(base, image, new ColorKey(message.trueColor(), target.precision()), null);
        }
    }

    void alphaBlend(DrawAlphaBlend message) {
        DrawBase base = message.base();
        @Nullable DecodedImage image = drawing.load(base, message.image());
        @Nullable Target target = drawing.target(base);
        Rect box = base.box();
        Rect area = message.area();
        if (image == null || target == null || message.alpha() == 0 || area.isEmpty() || box.isEmpty()) {
            return;
        }
        boolean ofSurface = message.image() instanceof EncodedImage.FromSurface;
        boolean alpha =
                image.alpha() || ofSurface && has(message.flags(), DrawAlphaBlend.SRC_SURFACE_HAS_ALPHA);
        boolean keepsAlpha = target.hasAlpha() || has(message.flags(), DrawAlphaBlend.DEST_HAS_ALPHA);
        boolean scaled = area.width() != box.width() || area.height() != box.height();
        Texture texture = new Texture(image, !alpha, Repeat.NONE, false);
        PixelSource source = scaled
                ? Sampler.scaled(texture, area, box)
                : PixelSource.Placed.at(box, image, area.x(), area.y());
        Coverage coverage = Coverage.of(message.alpha(), !scaled && !alpha);
        drawing.paint(base, source, new PorterDuff(PorterDuff.OVER, coverage, keepsAlpha), null);
    }

    void composite(DrawComposite message) {
        DrawBase base = message.base();
        @Nullable DecodedImage source = drawing.load(base, message.source());
        @Nullable EncodedImage encodedMask = message.mask();
        @Nullable DecodedImage mask = encodedMask == null ? null : drawing.load(base, encodedMask);
        @Nullable Target target = drawing.target(base);
        boolean complete = source != null && (encodedMask == null || mask != null);
        if (!complete || source == null || target == null) {
            return;
        }
        boolean opaque = has(message.flags(), DrawComposite.SOURCE_OPAQUE);
        PixelSource colors = sampler(
                message,
                texture(message.source(), source, message.sourceRepeat(), message.sourceFilter(), opaque),
                message.sourceTransform(), message.origins().source());
        @Nullable Blend blend = blend(message, coverage(message, mask), target.hasAlpha());
        if (blend == null) {
            drawing.gaps().count("composite operator " + message.operator(), "");
        } else {
            drawing.paint(base, colors, blend, null);
        }
    }

    private static @Nullable Blend blend(DrawComposite message, Coverage coverage, boolean keepsAlpha) {
        int simple = FloatOperator.simplified(message.operator(), keepsAlpha);
        if (simple <= PorterDuff.LAST) {
            return new PorterDuff(simple, coverage, keepsAlpha);
        }
        return FloatOperator.has(simple) ? new FloatOperator(simple, coverage, keepsAlpha) : null;
    }

    private static Coverage coverage(DrawComposite message, @Nullable DecodedImage mask) {
        @Nullable EncodedImage encoded = message.mask();
        if (mask == null || encoded == null) {
            return Coverage.full(false);
        }
        PixelSource sampler = sampler(
                message, texture(encoded, mask, message.maskRepeat(), message.maskFilter(), false),
                message.maskTransform(), message.origins().mask());
        boolean each = has(message.flags(), DrawComposite.COMPONENT_ALPHA);
        return each ? Coverage.byEachChannelOf(sampler, false) : Coverage.by(sampler, false);
    }

    private static PixelSource sampler(
            DrawComposite message, Texture texture, @Nullable Transform transform, Point origin) {
        Transform matrix = transform == null ? Sampler.identity() : transform;
        return new Sampler(texture, matrix, message.base().box(), origin);
    }

    /**
     * @param forceOpaque for surfaces only; of images that are not surfaces, those of opacity alone count as
     *     opaque and black, as in the reference client, which converts them for the surface that is drawn on
     */
    private static Texture texture(
            EncodedImage encoded, DecodedImage image, int repeat, int filter, boolean forceOpaque) {
        boolean ofSurface = encoded instanceof EncodedImage.FromSurface;
        boolean opaque = !image.alpha() || (ofSurface ? forceOpaque : image.alphaOnly());
        boolean smooth = (SMOOTH_FILTERS >> filter & 1) != 0;
        return new Texture(image, opaque, Repeat.values()[repeat], smooth);
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
