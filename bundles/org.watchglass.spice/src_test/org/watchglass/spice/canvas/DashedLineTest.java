package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;

class DashedLineTest {
    private static final int WIDTH = 10;
    private static final int HEIGHT = 4;
    private static final List<Integer> TWO_AND_ONE = List.of(32, 16);

    private final Stencil stencil = new Stencil();
    private final Polyline line = new Polyline();

    private String[] draw(DashedLine dashes, boolean everyCorner, int... points) {
        for (int i = 0; i < points.length; i += 2) {
            line.add(points[i], points[i + 1]);
        }
        stencil.reset(new Rect(0, 0, WIDTH, HEIGHT));
        dashes.cover(line, everyCorner, stencil);
        String[] shown = new String[HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            int[] row = new int[WIDTH];
            stencil.row(0, y, WIDTH, row);
            StringBuilder text = new StringBuilder();
            for (int pixel : row) {
                text.append(pixel == 0 ? '.' : '#');
            }
            shown[y] = text.toString();
        }
        return shown;
    }

    @Test
    void alternatesDashesAndGaps() {
        String[] shown = draw(DashedLine.of(TWO_AND_ONE, false), false, 1, 1, 9, 1);
        assertArrayEquals(new String[] {"..........", ".##.##.##.", "..........", ".........."}, shown);
    }

    @Test
    void startsWithAGap() {
        String[] shown = draw(DashedLine.of(TWO_AND_ONE, true), false, 1, 1, 9, 1);
        assertArrayEquals(new String[] {"..........", "...#..#...", "..........", ".........."}, shown);
    }

    @Test
    void goesRoundCorners() {
        String[] shown = draw(DashedLine.of(List.of(64, 16), false), false, 1, 0, 3, 0, 3, 3);
        assertArrayEquals(new String[] {".###......", "...#......", "..........", ".........."}, shown);
    }

    @Test
    void leavesACornerToTheLineThatCoversIt() {
        String[] shown = draw(DashedLine.of(List.of(400), false), false, 8, 0, 1, 1, 8, 3);
        assertArrayEquals(new String[] {".....###..", ".####.....", "...####...", ".......#.."}, shown);
    }

    @Test
    void fillsEveryCornerIfAskedTo() {
        String[] shown = draw(DashedLine.of(List.of(400), false), true, 8, 0, 1, 1, 8, 3);
        assertArrayEquals(new String[] {".....###..", "#####.....", "...####...", ".......#.."}, shown);
    }

    @Test
    void tiltsDashes() {
        String[] shown = draw(DashedLine.of(List.of(48, 48), false), false, 0, 0, 9, 3);
        assertArrayEquals(new String[] {"##........", "..#.......", "......##..", "........#."}, shown);
    }

    @Test
    void isImpossibleWithoutLengths() {
        assertFalse(DashedLine.of(List.of(0, 0, 8), false).isPossible());
        assertTrue(DashedLine.of(List.of(0, 0, 9), false).isPossible());
    }

    @Test
    void stopsSomeTime() {
        DashedLine dashes = DashedLine.of(List.of(16), false);
        draw(dashes, false, -100_000_000, 0, 100_000_000, 5);
        assertTrue(dashes.isTooLong());
    }
}
