package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Draws glyphs.
 *
 * @param backArea filled with the back brush first, unless it is empty
 * @param foreMode always {@link Rop#OP_PUT}
 */
public record DrawText(
        DrawBase base, Glyphs text, Rect backArea, Brush fore, Brush back, int foreMode, int backMode)
        implements DrawMessage {
    public static final int TYPE = 311;

    // +---------------+---------------+---------------+---------------+---------------+-------+-------+
    // | base (21+)    | text          | back area (16)| fore (1+)     | back (1+)     | fore  | back  |
    // +---------------+---------------+---------------+---------------+---------------+-------+-------+
    static DrawText read(WireReader in) throws ProtocolException {
        return new DrawText(
                DrawBase.read(in),
                Glyphs.read(in.required("text")),
                Rects.read("back area", in),
                Brush.read(in),
                Brush.read(in),
                in.u16("fore mode"),
                in.u16("back mode"));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        out.pointer(text::write);
        Rects.write(backArea, out);
        fore.write(out);
        back.write(out);
        out.u16(foreMode).u16(backMode);
    }
}
