package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Fills with a brush.
 *
 * @param rop bits of {@link Rop}
 */
public record DrawFill(DrawBase base, Brush brush, int rop, Mask mask) implements DrawMessage {
    public static final int TYPE = 302;

    // +---------------+---------------+-------+---------------+
    // | base (21+)    | brush (1+)    | rop   | mask (13)     |
    // +---------------+---------------+-------+---------------+
    static DrawFill read(WireReader in) throws ProtocolException {
        return new DrawFill(DrawBase.read(in), Brush.read(in), in.u16("rop"), Mask.read(in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        brush.write(out);
        out.u16(rop);
        mask.write(out);
    }
}
