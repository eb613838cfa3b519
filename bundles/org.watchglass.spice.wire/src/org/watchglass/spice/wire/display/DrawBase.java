package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * What every drawing message begins with: the surface, the box that is drawn to, and where of it drawing
 * shows.
 */
public record DrawBase(int surface, Rect box, Clip clip) {

    //  0               4               20
    // +---------------+---------------+------
    // | surface       | box (16)      | clip
    // +---------------+---------------+------
    static DrawBase read(WireReader in) throws ProtocolException {
        return new DrawBase(in.i32("surface"), Rects.read("box", in), Clip.read(in));
    }

    void write(WireWriter out) {
        out.u32(surface);
        Rects.write(box, out);
        clip.write(out);
    }

    String detail() {
        String where = surface == 0 ? "" : "surface " + surface + " ";
        return where + Rects.text(box);
    }
}
