package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Draws thin lines.
 *
 * @param foreMode bits of {@link Rop}
 * @param backMode of no meaning
 */
public record DrawStroke(DrawBase base, Path path, LineStyle style, Brush brush, int foreMode, int backMode)
        implements DrawMessage {
    public static final int TYPE = 310;

    // +---------------+---------------+---------------+---------------+-------+-------+
    // | base (21+)    | path          | style (1, 6)  | brush (1+)    | fore  | back  |
    // +---------------+---------------+---------------+---------------+-------+-------+
    static DrawStroke read(WireReader in) throws ProtocolException {
        return new DrawStroke(
                DrawBase.read(in),
                Path.read(in.required("path")),
                LineStyle.read(in),
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
        out.pointer(path::write);
        style.write(out);
        brush.write(out);
        out.u16(foreMode).u16(backMode);
    }
}
