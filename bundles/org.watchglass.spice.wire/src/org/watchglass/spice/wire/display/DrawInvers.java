package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Inverts all bits. */
public record DrawInvers(DrawBase base, Mask mask) implements DrawMessage {
    public static final int TYPE = 308;

    // +---------------+---------------+
    // | base (21+)    | mask (13)     |
    // +---------------+---------------+
    static DrawInvers read(WireReader in) throws ProtocolException {
        return new DrawInvers(DrawBase.read(in), Mask.read(in));
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
