package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Which parts of surfaces are monitors. {@code maxAllowed} is how many the guest can have. */
public record MonitorsConfig(int maxAllowed, List<Head> heads) implements SurfaceMessage {
    public static final int TYPE = 317;

    public MonitorsConfig {
        heads = List.copyOf(heads);
    }

    /**
     * A monitor: a rectangle of a surface, off if it is empty; it may stand over the surface's edges for a
     * moment.
     */
    public record Head(int id, int surface, int width, int height, int x, int y, int flags) {
        private static final int SIZE = 28;

        static Head read(WireReader in) throws ProtocolException {
            return new Head(
                    in.i32("monitor id"),
                    in.i32("surface"),
                    in.u32("monitor width", 0, 1 << 24),
                    in.u32("monitor height", 0, 1 << 24),
                    in.i32("x"),
                    in.i32("y"),
                    in.i32("flags"));
        }

        void write(WireWriter out) {
            out.u32(id).u32(surface).u32(width).u32(height).u32(x).u32(y).u32(flags);
        }
    }

    //  0       2       4
    // +-------+-------+------------
    // | count | max   | heads ...     seven u32 each
    // +-------+-------+------------
    static MonitorsConfig read(WireReader in) throws ProtocolException {
        int count = in.u16("monitor count");
        int maxAllowed = in.u16("most monitors");
        in.fitting("monitor count", count, Head.SIZE);
        List<Head> heads = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            heads.add(Head.read(in));
        }
        return new MonitorsConfig(maxAllowed, heads);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(heads.size()).u16(maxAllowed);
        heads.forEach(head -> head.write(out));
    }

    @Override
    public String detail() {
        return heads.size() + " of " + maxAllowed;
    }
}
