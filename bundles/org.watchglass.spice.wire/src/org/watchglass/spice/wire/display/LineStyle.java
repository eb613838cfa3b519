package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Whether a line is dashed.
 *
 * @param dashes lengths of dashes and gaps in turn, in 1/16 pixel; empty for an unbroken line
 */
public record LineStyle(boolean startsWithGap, List<Integer> dashes) {
    private static final int START_WITH_GAP = 4;
    private static final int STYLED = 8;

    public LineStyle {
        dashes = List.copyOf(dashes);
    }

    static LineStyle read(WireReader in) throws ProtocolException {
        int flags = in.u8("line flags");
        List<Integer> dashes = new ArrayList<>();
        if ((flags & STYLED) != 0) {
            int count = in.u8("dash count");
            WireReader target = in.required("dashes");
            for (int i = 0; i < count; i++) {
                dashes.add(target.i32("dash"));
            }
        }
        return new LineStyle((flags & START_WITH_GAP) != 0, dashes);
    }

    void write(WireWriter out) {
        boolean styled = !dashes.isEmpty();
        out.u8((startsWithGap ? START_WITH_GAP : 0) | (styled ? STYLED : 0));
        if (styled) {
            out.u8(dashes.size()).pointer(target -> dashes.forEach(target::u32));
        }
    }
}
