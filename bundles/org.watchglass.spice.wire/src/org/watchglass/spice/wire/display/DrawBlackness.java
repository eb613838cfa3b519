package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Sets all bits to 0. */
public record DrawBlackness(DrawBase base, Mask mask) implements DrawMessage {
    public static final int TYPE = 306;

    // +---------------+---------------+
    // | base (21+)    | mask (13)     |
    // +---------------+---------------+
    static DrawBlackness read(WireReader in) throws ProtocolException {
        return new DrawBlackness(DrawBase.read(in), Mask.read(in));
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
