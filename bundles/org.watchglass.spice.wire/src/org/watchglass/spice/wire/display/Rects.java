package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Rectangles as the wire has them: top, left, bottom, right, the last two exclusive. */
final class Rects {
    static final int SIZE = 16;

    /** Edges beyond this are moved here: then no width overflows, and "everywhere" stays everywhere. */
    private static final int FAR = 1 << 29;

    private Rects() {}

    /** Inside-out rectangles are read as empty ones. */
    static Rect read(String field, WireReader in) throws ProtocolException {
        int top = near(in.i32(field));
        int left = near(in.i32(field));
        int bottom = near(in.i32(field));
        int right = near(in.i32(field));
        return Rect.ofEdges(left, top, right, bottom);
    }

    static void write(Rect rect, WireWriter out) {
        out.u32(rect.y()).u32(rect.x()).u32(rect.bottom()).u32(rect.right());
    }

    /** As log lines show it. */
    static String text(Rect rect) {
        return rect.x() + "," + rect.y() + " " + rect.width() + "x" + rect.height();
    }

    private static int near(int edge) {
        return Math.max(-FAR, Math.min(edge, FAR));
    }
}
