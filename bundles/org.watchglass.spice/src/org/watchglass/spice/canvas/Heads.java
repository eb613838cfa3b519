package org.watchglass.spice.canvas;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.MonitorsConfig;

/** What MONITORS_CONFIG says of the primary surface, within bounds. */
final class Heads {
    static final int MAX = 256;

    /** Pixels from the surface's corner; twice of it is far from what an {@code int} holds. */
    private static final int FARTHEST = 1 << 24;

    private Heads() {}

    /** Those that are on, and somewhere near a surface. More than can be believed are a gap. */
    static List<Head> of(MonitorsConfig message, Gaps gaps) {
        List<Head> heads = new ArrayList<>();
        for (MonitorsConfig.Head head : message.heads()) {
            if (isShown(head)) {
                if (heads.size() == MAX) {
                    gaps.count("MONITORS_CONFIG with too many heads", message.detail());
                    break;
                }
                Rect area = new Rect(head.x(), head.y(), head.width(), head.height());
                heads.add(new Head(head.id(), area, head.flags()));
            }
        }
        return List.copyOf(heads);
    }

    private static boolean isShown(MonitorsConfig.Head head) {
        boolean isOn = head.width() > 0 && head.height() > 0;
        return isOn && head.surface() == 0 && isNear(head.x()) && isNear(head.y());
    }

    private static boolean isNear(int coordinate) {
        return coordinate >= -FARTHEST && coordinate <= FARTHEST;
    }
}
