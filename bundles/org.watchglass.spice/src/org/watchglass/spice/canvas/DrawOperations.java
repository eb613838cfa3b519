package org.watchglass.spice.canvas;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.PixelSource.Solid;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawAlphaBlend;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawBlackness;
import org.watchglass.spice.wire.display.DrawBlend;
import org.watchglass.spice.wire.display.DrawComposite;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.DrawInvers;
import org.watchglass.spice.wire.display.DrawMessage;
import org.watchglass.spice.wire.display.DrawOpaque;
import org.watchglass.spice.wire.display.DrawRop3;
import org.watchglass.spice.wire.display.DrawStroke;
import org.watchglass.spice.wire.display.DrawText;
import org.watchglass.spice.wire.display.DrawTransparent;
import org.watchglass.spice.wire.display.DrawWhiteness;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.image.DecodedImage;

/**
 * The drawing operations of a display channel; here those that work bit by bit. Belongs to the drawing
 * worker.
 */
final class DrawOperations implements DrawMessage.Handler {
    private final Drawing drawing;
    private final BlendOperations blends;
    private final ShapeOperations shapes;

    DrawOperations(Drawing drawing) {
        this.drawing = drawing;
        blends = new BlendOperations(drawing);
        shapes = new ShapeOperations(drawing);
    }

    @Override
    public void onFill(DrawFill message) {
        DrawBase base = message.base();
        @Nullable PixelSource brush = drawing.brush(base, message.brush());
        @Nullable PixelSource mask = drawing.mask(base, message.mask());
        if (brush != null) {
            drawing.paint(base, brush, RasterOp.of(message.rop(), Rop.INVERS_BRUSH), mask);
        }
    }

    @Override
    public void onCopy(DrawCopy message) {
        DrawBase base = message.base();
        @Nullable PixelSource image =
                drawing.image(base, message.image(), message.area(), message.scaleMode());
        @Nullable PixelSource mask = drawing.mask(base, message.mask());
        if (image != null) {
            drawing.paint(base, image, RasterOp.of(message.rop(), Rop.INVERS_SRC), mask);
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

    /** First the image, then the brush on it, also where the image has left something. */
    @Override
    public void onOpaque(DrawOpaque message) {
        DrawBase base = message.base();
        @Nullable PixelSource image =
                drawing.image(base, message.image(), message.area(), message.scaleMode());
        @Nullable PixelSource brush = drawing.brush(base, message.brush());
        @Nullable PixelSource mask = drawing.mask(base, message.mask());
        RasterOp op = RasterOp.ofBrushOnImage(message.rop());
        if (image != null && brush != null && !op.isNothing()) {
            drawing.paint(base, image, RasterOp.PUT, mask);
            drawing.paint(base, brush, op, mask);
        }
    }

    @Override
    public void onRop3(DrawRop3 message) {
        DrawBase base = message.base();
        @Nullable PixelSource image = imageForTernary(message);
        @Nullable PixelSource brush = drawing.brush(base, message.brush());
        @Nullable PixelSource mask = drawing.mask(base, message.mask());
        if (image != null && brush != null) {
            drawing.paint(base, image, new TernaryOp(message.rop3(), brush), mask);
        }
    }

    private @Nullable PixelSource imageForTernary(DrawRop3 message) {
        Rect box = message.base().box();
        Rect area = message.area();
        if (area.width() == box.width() && area.height() == box.height()) {
            return drawing.image(message.base(), message.image(), area, message.scaleMode());
        }
        @Nullable DecodedImage image = drawing.load(message.base(), message.image());
        if (image == null || area.isEmpty() || box.isEmpty()) {
            return null;
        }
        return Sampler.scaledForTernary(image, area, box, message.scaleMode() != ScaleMode.NEAREST);
    }

    @Override
    public void onBlackness(DrawBlackness message) {
        DrawBase base = message.base();
        drawing.paint(base, new Solid(0), RasterOp.PUT, drawing.mask(base, message.mask()));
    }

    @Override
    public void onWhiteness(DrawWhiteness message) {
        DrawBase base = message.base();
        drawing.paint(base, new Solid(-1), RasterOp.PUT, drawing.mask(base, message.mask()));
    }

    @Override
    public void onInvers(DrawInvers message) {
        DrawBase base = message.base();
        drawing.paint(base, new Solid(0), RasterOp.INVERT, drawing.mask(base, message.mask()));
    }

    @Override
    public void onCopyBits(CopyBits message) {
        DrawBase base = message.base();
        @Nullable Target target = drawing.target(base);
        if (target != null) {
            int dx = distance(message.from().x(), base.box().x());
            int dy = distance(message.from().y(), base.box().y());
            List<Rect> area = drawing.area(base, target);
            drawing.painter().copyBits(target.surface(), area, dx, dy);
        }
    }

    /** As far as a surface can reach; beyond it there is nothing to copy. */
    private static int distance(long from, int to) {
        return (int) Math.max(-(1 << 30), Math.min(from - to, 1 << 30));
    }

    @Override
    public void onTransparent(DrawTransparent message) {
        blends.transparent(message);
    }

    @Override
    public void onAlphaBlend(DrawAlphaBlend message) {
        blends.alphaBlend(message);
    }

    @Override
    public void onComposite(DrawComposite message) {
        blends.composite(message);
    }

    @Override
    public void onStroke(DrawStroke message) {
        shapes.stroke(message);
    }

    @Override
    public void onText(DrawText message) {
        shapes.text(message);
    }

    @Override
    public void onOther(DisplayMessage message) {
        drawing.gaps().count(DisplayCanvas.name(message.type()), "");
    }
}
