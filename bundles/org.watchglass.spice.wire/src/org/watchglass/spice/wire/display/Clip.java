package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Where drawing shows: everywhere, or in the union of rectangles of the surface, which may be none at all.
 *
 * @param limited whether the rectangles count
 */
public record Clip(boolean limited, List<Rect> rects) {
    public static final Clip NONE = new Clip(false, List.of());

    private static final int RECTS = 1;

    public Clip {
        rects = List.copyOf(rects);
    }

    public static Clip to(Rect... rects) {
        return new Clip(true, List.of(rects));
    }

    //  0      1               5
    // +------+---------------+--------
    // | type | count         | rectangles ...     only the type if there is no clip
    // +------+---------------+--------
    static Clip read(WireReader in) throws ProtocolException {
        int type = in.u8("clip type");
        if (type > RECTS) {
            throw in.error("clip type: got %d, expected 0 or 1", type);
        }
        if (type != RECTS) {
            return NONE;
        }
        int count = in.count("clip rectangles", Rects.SIZE);
        List<Rect> rects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rects.add(Rects.read("clip rectangle", in));
        }
        return new Clip(true, rects);
    }

    void write(WireWriter out) {
        out.u8(limited ? RECTS : 0);
        if (limited) {
            out.u32(rects.size());
            rects.forEach(rect -> Rects.write(rect, out));
        }
    }
}
