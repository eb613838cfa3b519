package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/** The soft shadow that a window casts on what is below. */
final class Shadow {
    private static final int SPREAD = 14;
    private static final int DROP = 5;
    private static final int STRENGTH = 90;

    /** Opacity by distance from the window in columns and rows. */
    private static final int[][] ALPHA = table();

    private Shadow() {}

    private static int[][] table() {
        int[][] table = new int[SPREAD + 1][SPREAD + 1];
        for (int dx = 0; dx <= SPREAD; dx++) {
            for (int dy = 0; dy <= SPREAD; dy++) {
                double left = Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / SPREAD);
                table[dx][dy] = (int) (STRENGTH * left * left);
            }
        }
        return table;
    }

    /** A window's frame with its shadow. */
    static Rect around(Rect frame) {
        return Rect.ofEdges(
                frame.x() - SPREAD, frame.y() - SPREAD + DROP, frame.right() + SPREAD,
                frame.bottom() + SPREAD + DROP);
    }

    /** Darkens what lies around a frame, which is in the picture's coordinates. */
    static void paint(Raster picture, Rect frame) {
        Rect box = picture.bounds().intersect(around(frame));
        int sides = frame.y() + Chrome.CORNER;
        // Above, left, right and below: what the window itself covers needs no shadow.
        Rect[] parts = {
            Rect.ofEdges(box.x(), box.y(), box.right(), sides),
            Rect.ofEdges(box.x(), sides, frame.x(), frame.bottom()),
            Rect.ofEdges(frame.right(), sides, box.right(), frame.bottom()),
            Rect.ofEdges(box.x(), frame.bottom(), box.right(), box.bottom())
        };
        for (Rect part : parts) {
            paintPart(picture, part.intersect(box), frame);
        }
    }

    private static void paintPart(Raster picture, Rect part, Rect frame) {
        for (int y = part.y(); y < part.bottom(); y++) {
            int dy = distance(y, frame.y() + DROP, frame.bottom() + DROP);
            for (int x = part.x(); x < part.right(); x++) {
                picture.blend(x, y, ALPHA[distance(x, frame.x(), frame.right())][dy] << 24);
            }
        }
    }

    private static int distance(int value, int from, int to) {
        int distance = value < from ? from - value : value >= to ? value - to + 1 : 0;
        return Math.min(distance, SPREAD);
    }
}
