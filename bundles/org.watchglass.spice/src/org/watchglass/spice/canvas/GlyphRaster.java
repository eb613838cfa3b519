package org.watchglass.spice.canvas;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.Glyphs;
import org.watchglass.spice.wire.display.Glyphs.Glyph;

/** Draws glyphs into a stencil; where they overlap, the darker one shows. */
final class GlyphRaster {
    /** Glyphs farther away are out of sight all the same. */
    private static final int FAR = 1 << 28;

    private GlyphRaster() {}

    /** The smallest rectangle around all glyphs. */
    static Rect bounds(Glyphs text) {
        return ClipArea.bounds(text.glyphs().stream().map(GlyphRaster::box).toList());
    }

    private static Rect box(Glyph glyph) {
        return new Rect(
                near((long) glyph.position().x() + glyph.origin().x()),
                near((long) glyph.position().y() + glyph.origin().y()),
                glyph.width(),
                glyph.height());
    }

    private static int near(long edge) {
        return (int) Math.max(-FAR, Math.min(edge, FAR));
    }

    /** Draws the part of the glyphs that is in the stencil's box. */
    static void cover(Glyphs text, Stencil stencil) {
        for (Glyph glyph : text.glyphs()) {
            Rect box = box(glyph);
            Rect seen = box.intersect(stencil.extent());
            int rowBytes = (glyph.width() * text.bits() + 7) / 8;
            for (int y = seen.y(); y < seen.bottom(); y++) {
                int row = (box.bottom() - 1 - y) * rowBytes;
                for (int x = seen.x(); x < seen.right(); x++) {
                    stencil.cover(x, y, opacity(glyph.rows(), text.bits(), row, x - box.x()));
                }
            }
        }
    }

    /** From 0 to 255, but to 240 if it has 4 bits: the reference client leaves the lower ones unset. */
    private static int opacity(Bytes rows, int bits, int row, int column) {
        byte[] data = rows.array();
        int at = rows.offset() + row;
        return switch (bits) {
            case 1 -> (data[at + (column >> 3)] >> 7 - (column & 7) & 1) * 255;
            case 4 ->
                (column & 1) == 0 ? data[at + (column >> 1)] & 0xf0 : data[at + (column >> 1)] << 4 & 0xf0;
            default -> data[at + column] & 255;
        };
    }
}
