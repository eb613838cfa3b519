package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Sets all bits to 1. */
public record DrawWhiteness(DrawBase base, Mask mask) implements DrawMessage {
    public static final int TYPE = 307;

    // +---------------+---------------+
    // | base (21+)    | mask (13)     |
    // +---------------+---------------+
    static DrawWhiteness read(WireReader in) throws ProtocolException {
        return new DrawWhiteness(DrawBase.read(in), Mask.read(in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        mask.write(out);
    }
}
