package org.watchglass.spice.canvas;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.Painter.Paint;
import org.watchglass.spice.canvas.PixelSource.Pattern;
import org.watchglass.spice.canvas.PixelSource.Placed;
import org.watchglass.spice.canvas.PixelSource.Scaled;
import org.watchglass.spice.canvas.PixelSource.Solid;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawBlackness;
import org.watchglass.spice.wire.display.DrawBlend;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.DrawInvers;
import org.watchglass.spice.wire.display.DrawMessage;
import org.watchglass.spice.wire.display.DrawWhiteness;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * The drawing operations of a display channel. Those that are not drawn are gaps. Belongs to the drawing
 * worker.
 */
final class DrawOperations implements DrawMessage.Handler {
    /**
     * More rectangles than any server sends: without a bound one message could keep the worker busy for ever.
     */
    private static final int MAX_CLIP = 16384;

    private final SurfaceTable surfaces;
    private final ImageLoader loader;
    private final Gaps gaps;
    private final Painter painter = new Painter();

    DrawOperations(SurfaceTable surfaces, ImageLoader loader, Gaps gaps) {
        this.surfaces = surfaces;
        this.loader = loader;
        this.gaps = gaps;
    }

    @Override
    public void onFill(DrawFill message) {
        @Nullable Target target = surfaces.get(message.base().surface());
        RasterOp op = RasterOp.of(message.rop(), Rop.INVERS_BRUSH);
        if (message.brush() instanceof Brush.Pattern pattern) {
            @Nullable DecodedImage image = loader.load(pattern.image());
            if (image != null && image.pixels().length > 0) {
                paint(message.base(), new Pattern(image, pattern.origin()), op, message.mask());
            }
            return;
        }
        int color = message.brush() instanceof Brush.Solid solid ? solid.color() : 0;
        paint(message.base(), new Solid(target == null ? color : target.rgb(color)), op, message.mask());
    }

    @Override
    public void onCopy(DrawCopy message) {
        DrawBase base = message.base();
        @Nullable DecodedImage image = loader.load(message.image());
        @Nullable PixelSource placed = image == null ? null : placed(image, message);
        if (placed == null) {
            loadMask(base, message.mask());
        } else {
            paint(base, placed, RasterOp.of(message.rop(), Rop.INVERS_SRC), message.mask());
        }
    }

    /** The same in effect. */
    @Override
    public void onBlend(DrawBlend message) {
        onCopy(new DrawCopy(
                message.base(),
                message.image(),
                message.area(),
                message.rop(),
                message.scaleMode(),
                message.mask()));
    }

    @Override
    public void onBlackness(DrawBlackness message) {
        paint(message.base(), new Solid(0), RasterOp.PUT, message.mask());
    }

    @Override
    public void onWhiteness(DrawWhiteness message) {
        paint(message.base(), new Solid(-1), RasterOp.PUT, message.mask());
    }

    @Override
    public void onInvers(DrawInvers message) {
        paint(message.base(), new Solid(0), RasterOp.INVERT, message.mask());
    }

    @Override
    public void onCopyBits(CopyBits message) {
        DrawBase base = message.base();
        @Nullable Surface surface = surface(base);
        if (surface != null) {
            int dx = distance(message.from().x(), base.box().x());
            int dy = distance(message.from().y(), base.box().y());
            painter.copyBits(surface, area(base, surface), dx, dy);
        }
    }

    /** As far as a surface can reach; beyond it there is nothing to copy. */
    private static int distance(long from, int to) {
        return (int) Math.max(-(1 << 30), Math.min(from - to, 1 << 30));
    }

    /** The image where the message wants it, null if nothing of it can be seen. */
    private @Nullable PixelSource placed(DecodedImage image, DrawCopy message) {
        Rect box = message.base().box();
        Rect area = message.area();
        DecodedImage source = isOf(message.base().surface(), message.image()) ? copyOf(image) : image;
        if (area.width() == box.width() && area.height() == box.height()) {
            return Placed.at(box, source, area.x(), area.y());
        }
        if (message.scaleMode() != ScaleMode.NEAREST) {
            gaps.count("scaling by interpolation", "");
        }
        Rect inside = area.intersect(new Rect(0, 0, source.width(), source.height()));
        return inside.isEmpty() || box.isEmpty() ? null : new Scaled(source, inside, box);
    }

    private void paint(DrawBase base, PixelSource source, RasterOp op, Mask mask) {
        @Nullable PixelSource shown = loadMask(base, mask);
        @Nullable Surface surface = surface(base);
        boolean unmaskable = mask != Mask.NONE && shown == null;
        if (surface != null && !unmaskable) {
            painter.paint(surface, area(base, surface), new Paint(source, op, shown));
        }
    }

    private @Nullable PixelSource loadMask(DrawBase base, Mask mask) {
        if (!(mask instanceof Mask.Bits bits)) {
            return null;
        }
        @Nullable DecodedImage image = loader.loadMask(bits.image());
        if (image == null) {
            return null;
        }
        DecodedImage shown = bits.inverse() ? inverse(image) : image;
        return Placed.at(base.box(), shown, bits.origin().x(), bits.origin().y());
    }

    private static DecodedImage inverse(DecodedImage mask) {
        int[] bits = mask.pixels().clone();
        for (int i = 0; i < bits.length; i++) {
            bits[i] = ~bits[i];
        }
        return new DecodedImage(mask.width(), mask.height(), bits, false);
    }

    private static boolean isOf(int surface, EncodedImage image) {
        return image instanceof EncodedImage.FromSurface from && from.surface() == surface;
    }

    private static DecodedImage copyOf(DecodedImage image) {
        return new DecodedImage(image.width(), image.height(), image.pixels().clone(), image.alpha());
    }

    private @Nullable Surface surface(DrawBase base) {
        @Nullable Target target = surfaces.drawOn(base.surface());
        if (target == null) {
            gaps.count("drawing on an unknown surface", "surface " + base.surface());
        }
        return target == null ? null : target.surface();
    }

    /** Where an operation shows. */
    private List<Rect> area(DrawBase base, Surface surface) {
        Rect box = base.box().intersect(surface.bounds());
        if (!base.clip().limited()) {
            return box.isEmpty() ? List.of() : List.of(box);
        }
        List<Rect> rects = base.clip().rects();
        if (rects.size() > MAX_CLIP) {
            gaps.count("clip of too many rectangles", rects.size() + " rectangles");
            rects = rects.subList(0, MAX_CLIP);
        }
        List<Rect> area = new ArrayList<>(rects.size());
        for (Rect rect : rects) {
            Rect part = rect.intersect(box);
            if (!part.isEmpty()) {
                area.add(part);
            }
        }
        return area;
    }

    @Override
    public void onOther(DisplayMessage message) {
        gaps.count(DisplayCanvas.name(message.type()), "");
        loader.touch(message);
    }
}
