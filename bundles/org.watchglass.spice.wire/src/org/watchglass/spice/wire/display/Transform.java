package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Maps places of the destination to places of an image, in 1/65536: {@code x' = t00 x + t01 y + t02} and so
 * on.
 */
public record Transform(int t00, int t01, int t02, int t10, int t11, int t12) {

    static Transform read(WireReader in) throws ProtocolException {
        return new Transform(
                in.i32("t00"), in.i32("t01"), in.i32("t02"), in.i32("t10"), in.i32("t11"), in.i32("t12"));
    }

    void write(WireWriter out) {
        out.u32(t00).u32(t01).u32(t02).u32(t10).u32(t11).u32(t12);
    }
}
