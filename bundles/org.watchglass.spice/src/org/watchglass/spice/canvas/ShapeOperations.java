package org.watchglass.spice.canvas;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.Painter.Paint;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawStroke;
import org.watchglass.spice.wire.display.DrawText;
import org.watchglass.spice.wire.display.LineStyle;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;

/** The drawing operations for lines and glyphs. Belongs to the drawing worker. */
final class ShapeOperations {
    private final Drawing drawing;
    private final Polyline line = new Polyline();
    private final Stencil stencil = new Stencil();

    ShapeOperations(Drawing drawing) {
        this.drawing = drawing;
    }

    void stroke(DrawStroke message) {
        DrawBase base = message.base();
        @Nullable PixelSource brush = drawing.brush(base, message.brush());
        @Nullable Target target = drawing.target(base);
        if (brush == null || target == null) {
            return;
        }
        RasterOp op = RasterOp.of(message.foreMode(), Rop.INVERS_BRUSH);
        List<Rect> area = drawing.area(base, target);
        LineStyle style = message.style();
        if (style.dashes().isEmpty()) {
            Paint paint = new Paint(brush, op, null);
            ThinLine thin = new ThinLine(drawing.painter(), target.surface(), paint, area);
            line.eachOf(message.path(), thin::draw);
            target.fit(area);
            countIf(thin.isTooLong());
        } else {
            DashedLine dashes = DashedLine.of(style.dashes(), style.startsWithGap());
            if (dashes.isPossible()) {
                line.eachOf(message.path(), part -> dash(part, dashes, new Dashes(target, area, brush, op)));
                countIf(dashes.isTooLong());
            }
        }
    }

    private void countIf(boolean tooLong) {
        if (tooLong) {
            drawing.gaps().count("stroke too long", "");
        }
    }

    private record Dashes(Target target, List<Rect> area, PixelSource brush, RasterOp op) {}

    private void dash(Polyline part, DashedLine dashes, Dashes how) {
        Rect seen = part.bounds().intersect(ClipArea.bounds(how.area));
        if (seen.isEmpty()) {
            return;
        }
        stencil.reset(seen);
        dashes.cover(part, part.size() > 2 && how.op.inverts(), stencil);
        drawing.paint(how.target, how.area, new Paint(how.brush, how.op, stencil));
    }

    void text(DrawText message) {
        DrawBase base = message.base();
        @Nullable PixelSource fore = brushOnGlyphs(message);
        @Nullable PixelSource back = drawing.brush(base, message.back());
        @Nullable Target target = drawing.target(base);
        if (target == null) {
            return;
        }
        List<Rect> area = drawing.area(base, target);
        if (back != null && !message.backArea().isEmpty()) {
            List<Rect> behind = ClipArea.within(area, message.backArea());
            drawing.paint(target, behind, new Paint(back, RasterOp.PUT, null));
        }
        Rect glyphs = GlyphRaster.bounds(message.text()).intersect(ClipArea.bounds(area));
        if (fore != null && !(message.fore() instanceof Brush.None) && !glyphs.isEmpty()) {
            stencil.reset(glyphs);
            GlyphRaster.cover(message.text(), stencil);
            Coverage coverage = Coverage.by(stencil, true);
            Blend blend = new PorterDuff(PorterDuff.OVER, coverage, target.hasAlpha());
            drawing.paint(target, ClipArea.within(area, glyphs), new Paint(fore, blend, null));
        }
    }

    /** A pattern's origin counts from the glyphs' top left. */
    private @Nullable PixelSource brushOnGlyphs(DrawText message) {
        if (!(message.fore() instanceof Brush.Pattern pattern)) {
            return drawing.brush(message.base(), message.fore());
        }
        Rect glyphs = GlyphRaster.bounds(message.text());
        Point origin = new Point(pattern.origin().x() + glyphs.x(), pattern.origin().y() + glyphs.y());
        return drawing.brush(message.base(), new Brush.Pattern(pattern.image(), origin));
    }
}
