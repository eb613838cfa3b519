package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.Painter.Paint;
import org.watchglass.spice.canvas.PixelSource.Solid;
import org.watchglass.spice.wire.display.Rop;

class ThinLineTest {
    private static final Rect ALL = new Rect(0, 0, 6, 4);

    private final Surface surface = new Surface(6, 4);
    private final Polyline line = new Polyline();

    private ThinLine draw(List<Rect> area, int... points) {
        for (int i = 0; i < points.length; i += 2) {
            line.add(points[i], points[i + 1]);
        }
        Paint paint = new Paint(new Solid(1), RasterOp.of(Rop.OP_XOR, Rop.INVERS_BRUSH), null);
        ThinLine thin = new ThinLine(new Painter(), surface, paint, area);
        thin.draw(line);
        return thin;
    }

    private void assertShows(String... rows) {
        String[] shown = new String[4];
        for (int y = 0; y < 4; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < 6; x++) {
                row.append(surface.pixels()[6 * y + x] == 0 ? '.' : '#');
            }
            shown[y] = row.toString();
        }
        assertArrayEquals(rows, shown);
    }

    @Test
    void leavesOutTheLastPixel() {
        draw(List.of(ALL), 1, 1, 4, 1);
        assertShows("......", ".###..", "......", "......");
    }

    @Test
    void drawsCornersOnce() {
        draw(List.of(ALL), 1, 1, 4, 1, 4, 3, 1, 3);
        assertShows("......", ".####.", "....#.", "..###.");
    }

    @Test
    void stepsDownInTheMiddle() {
        draw(List.of(ALL), 0, 0, 6, 3);
        assertShows("#.....", ".##...", "...##.", ".....#");
    }

    @Test
    void takesTheSamePixelsTheOtherWay() {
        draw(List.of(ALL), 6, 3, 0, 0);
        assertShows("......", ".##...", "...##.", ".....#");
    }

    @Test
    void drawsSteepLinesAlike() {
        draw(List.of(ALL), 1, 3, 0, 0);
        assertShows("......", "#.....", ".#....", ".#....");
    }

    @Test
    void drawsOnlyInTheArea() {
        draw(List.of(new Rect(1, 0, 2, 2), new Rect(4, 0, 1, 4)), 0, 0, 6, 3);
        assertShows("......", ".##...", "....#.", "......");
    }

    @Test
    void doesNotGetLostFarAway() {
        draw(List.of(ALL), -100_000_000, -50_000_000, 100_000_000, 50_000_000);
        assertShows("#.....", ".##...", "...##.", ".....#");
    }

    @Test
    void reportsDamage() {
        draw(List.of(ALL), 1, 1, 4, 2);
        assertEquals(new Rect(1, 1, 4, 2), surface.damage().bounds());
    }

    @Test
    void stopsSomeTime() {
        int[] points = new int[400_000];
        for (int i = 0; i < points.length; i += 4) {
            points[i] = 5;
        }
        assertTrue(draw(Collections.nCopies(2000, ALL), points).isTooLong());
    }
}
