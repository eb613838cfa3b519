package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** A place on a surface or in an image; anything a 32-bit number can say. */
public record Point(int x, int y) {
    public static final Point ORIGIN = new Point(0, 0);

    static Point read(String field, WireReader in) throws ProtocolException {
        return new Point(in.i32(field), in.i32(field));
    }

    /** A point of two 16-bit numbers. */
    static Point readShort(String field, WireReader in) throws ProtocolException {
        return new Point(in.i16(field), in.i16(field));
    }

    void write(WireWriter out) {
        out.u32(x).u32(y);
    }

    void writeShort(WireWriter out) {
        out.u16(x).u16(y);
    }
}
