package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Small images of opacity.
 *
 * @param bits opacity's bits per pixel: 1 (leftmost in the highest bit), 4 (left in the high half byte) or 8
 * @param topDown what the sender says of the order of rows; they are stored bottom-up
 */
public record Glyphs(int bits, boolean topDown, List<Glyph> glyphs) {
    private static final int A1 = 1;
    private static final int A4 = 2;
    private static final int A8 = 4;
    private static final int TOP_DOWN = 8;

    public Glyphs {
        glyphs = List.copyOf(glyphs);
    }

    /** One glyph; its top left is at position plus origin. Rows are padded to whole bytes. */
    public record Glyph(Point position, Point origin, int width, int height, Bytes rows) {
        static Glyph read(int bits, WireReader in) throws ProtocolException {
            Point position = Point.read("glyph position", in);
            Point origin = Point.read("glyph origin", in);
            int width = in.u16("glyph width");
            int height = in.u16("glyph height");
            long rowBytes = (width * bits + 7) / 8;
            return new Glyph(position, origin, width, height, in.bytes("glyph", rowBytes * height));
        }

        void write(WireWriter out) {
            position.write(out);
            origin.write(out);
            out.u16(width).u16(height).bytes(rows);
        }
    }

    static Glyphs read(WireReader in) throws ProtocolException {
        int count = in.u16("glyph count");
        int flags = in.u8("text flags");
        int bits = bits(flags, in);
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            glyphs.add(Glyph.read(bits, in));
        }
        return new Glyphs(bits, (flags & TOP_DOWN) != 0, glyphs);
    }

    private static int bits(int flags, WireReader in) throws ProtocolException {
        return switch (flags & (A1 | A4 | A8)) {
            case A1 -> 1;
            case A4 -> 4;
            case A8 -> 8;
            default -> throw in.error("text flags: got %d, expected one of 1, 2, 4", flags);
        };
    }

    void write(WireWriter out) {
        int format = bits == 1 ? A1 : bits == 4 ? A4 : A8;
        out.u16(glyphs.size()).u8(format | (topDown ? TOP_DOWN : 0));
        glyphs.forEach(glyph -> glyph.write(out));
    }
}
