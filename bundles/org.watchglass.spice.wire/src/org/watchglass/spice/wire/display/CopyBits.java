package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Copies a part of the surface, whose top left is {@code from}, onto the box. They may overlap. */
public record CopyBits(DrawBase base, Point from) implements DrawMessage {
    public static final int TYPE = 104;

    // +---------------+---------------+
    // | base (21+)    | from (8)      |
    // +---------------+---------------+
    static CopyBits read(WireReader in) throws ProtocolException {
        return new CopyBits(DrawBase.read(in), Point.read("source", in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        from.write(out);
    }
}
