package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawStroke;
import org.watchglass.spice.wire.display.DrawText;
import org.watchglass.spice.wire.display.Glyphs;
import org.watchglass.spice.wire.display.Glyphs.Glyph;
import org.watchglass.spice.wire.display.LineStyle;
import org.watchglass.spice.wire.display.Path;
import org.watchglass.spice.wire.display.Path.Segment;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.image.BitmapImage;

class ShapeOperationsTest {
    private static final DrawBase BASE = new DrawBase(0, Canvas.ALL, Clip.NONE);
    private static final Brush SEVEN = new Brush.Solid(7);
    private static final Brush PATTERN = new Brush.Pattern(BitmapImage.of(2, 1, 1, 2), Point.ORIGIN);
    private static final LineStyle SOLID = new LineStyle(false, List.of());

    private final Canvas canvas = new Canvas();

    private static Path path(int... sixteenths) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sixteenths.length; i += 2) {
            points.add(new Point(sixteenths[i], sixteenths[i + 1]));
        }
        return new Path(List.of(new Segment(Segment.BEGIN | Segment.END, points)));
    }

    private void text(int bits, Brush fore, Glyph... glyphs) {
        Glyphs text = new Glyphs(bits, false, List.of(glyphs));
        canvas.draw(new DrawText(BASE, text, Rect.EMPTY, fore, new Brush.None(), Rop.OP_PUT, 0));
    }

    private static Glyph glyph(int x, int width, int height, int... rows) {
        byte[] data = new byte[rows.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) rows[i];
        }
        return new Glyph(new Point(x, height), new Point(0, -height), width, height, Bytes.of(data));
    }

    @Test
    void strokesALine() {
        canvas.draw(new DrawStroke(BASE, path(0, 16, 64, 16), SOLID, SEVEN, Rop.OP_PUT, 0));
        canvas.assertShows(0, 0, 0, 0, 7, 7, 7, 7, 0, 0, 0, 0);
    }

    @Test
    void strokesWithAPatternAndAnOperation() {
        canvas.fill(Canvas.ALL, 4);
        canvas.draw(new DrawStroke(BASE, path(0, 0, 0, 64), SOLID, PATTERN, Rop.OP_OR, 0));
        canvas.assertShows(5, 4, 4, 4, 5, 4, 4, 4, 5, 4, 4, 4);
    }

    @Test
    void strokesDashes() {
        LineStyle dashed = new LineStyle(false, List.of(16, 16));
        canvas.draw(new DrawStroke(BASE, path(0, 16, 64, 16), dashed, SEVEN, Rop.OP_PUT, 0));
        canvas.assertShows(0, 0, 0, 0, 7, 0, 7, 0, 0, 0, 0, 0);
    }

    @Test
    void strokesNoDashesOfNoLength() {
        LineStyle dashed = new LineStyle(false, List.of(0, 3));
        canvas.draw(new DrawStroke(BASE, path(0, 16, 64, 16), dashed, SEVEN, Rop.OP_PUT, 0));
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void writesGlyphsOfOneBitFromTheBottomRowUp() {
        text(1, SEVEN, glyph(1, 3, 2, 0b10100000, 0b01000000));
        canvas.assertShows(0, 0, 7, 0, 0, 7, 0, 7, 0, 0, 0, 0);
    }

    @Test
    void writesGlyphsOfFourBits() {
        text(4, new Brush.Solid(0xff), glyph(0, 3, 1, 0x8f, 0x20));
        canvas.assertShows(0x80, 0xf0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void writesGlyphsOfEightBits() {
        text(8, new Brush.Solid(0xff), glyph(0, 2, 2, 0x10, 0x20, 0x30, 0xff));
        canvas.assertShows(0x30, 0xff, 0, 0, 0x10, 0x20, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void writesTheDarkerOneWhereGlyphsOverlap() {
        text(8, new Brush.Solid(0xff), glyph(0, 2, 1, 0x10, 0x90), glyph(1, 2, 1, 0x40, 0x50));
        canvas.assertShows(0x10, 0x90, 0x50, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void beginsAPatternWhereTheTextBegins() {
        text(8, PATTERN, glyph(1, 3, 1, 0xff, 0xff, 0xff));
        canvas.assertShows(0, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void fillsTheBackground() {
        Glyphs none = new Glyphs(1, false, List.of());
        canvas.draw(new DrawText(BASE, none, new Rect(1, 1, 2, 9), SEVEN, SEVEN, Rop.OP_PUT, 0));
        canvas.assertShows(0, 0, 0, 0, 0, 7, 7, 0, 0, 7, 7, 0);
    }

    @Test
    void writesWhatIsInSightOfHugeText() {
        Glyph near = glyph(3, 1, 1, 0xff);
        Glyph far = new Glyph(new Point(Integer.MAX_VALUE, 0), new Point(9, 9), 1, 1, near.rows());
        text(8, SEVEN, near, far);
        canvas.assertShows(0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
