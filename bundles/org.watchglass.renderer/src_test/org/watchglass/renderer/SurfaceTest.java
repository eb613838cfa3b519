package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private final Surface surface = new Surface(WIDTH, HEIGHT);
    private final Random random = new Random(7);

    @Test
    void copiesAsIfAllPixelsMovedAtOnce() {
        for (int round = 0; round < 500; round++) {
            Arrays.setAll(surface.pixels(), i -> random.nextInt());
            int[] before = surface.pixels().clone();
            Rect area = new Rect(
                    random.nextInt(60) - 10, random.nextInt(50) - 10, random.nextInt(50), random.nextInt(40));
            int fromX = random.nextInt(60) - 10;
            int fromY = random.nextInt(50) - 10;
            surface.copyBits(area, fromX, fromY);
            assertArrayEquals(expectedCopy(before, area, fromX, fromY), surface.pixels());
        }
    }

    @Test
    void putsAnImageClippedToBothSides() {
        int[] image = {1, 2, 3, 4, 5, 6};
        surface.put(new Rect(-1, -1, 99, 99), image, 3, 2, 0, 0);
        assertEquals(5, surface.pixels()[0]);
        assertEquals(6, surface.pixels()[1]);
        assertEquals(11, Arrays.stream(surface.pixels()).sum());
        assertEquals(2, surface.damage().area());
    }

    @Test
    void fillsAndDamagesOnlyWhatIsInside() {
        surface.fill(new Rect(38, 28, 100, 100), 9);
        assertEquals(4 * 9, Arrays.stream(surface.pixels()).sum());
        assertEquals(new Rect(38, 28, 2, 2), surface.damage().bounds());
    }

    @Test
    void invertsTwiceToTheSame() {
        Arrays.setAll(surface.pixels(), i -> i);
        surface.invert(surface.bounds());
        assertEquals(0xFFFFFF, surface.pixels()[0]);
        surface.invert(surface.bounds());
        assertEquals(17, surface.pixels()[17]);
    }

    @Test
    void keepsCopiesAsHints() {
        surface.copyBits(new Rect(0, 5, 10, 10), 0, 8);
        CopyHints copies = surface.copies();
        assertEquals(1, copies.size());
        assertEquals(8, copies.fromY(0));
        assertEquals(15, copies.bottom(0));
        surface.clearDamage();
        assertTrue(surface.damage().isEmpty());
        assertEquals(0, copies.size());
    }

    @Test
    void refusesSizesThatNoDisplayHas() {
        assertThrows(IllegalArgumentException.class, () -> new Surface(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Surface(1, Surface.MAX_SIDE + 1));
    }

    @Test
    void survivesAnyEdgesAndOrigins() {
        int[] extremes = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};
        for (int a : extremes) {
            for (int b : extremes) {
                surface.copyBits(Rect.ofEdges(-5, a, 99, b), b, a);
                surface.put(Rect.ofEdges(a, 0, b, 20), surface.pixels().clone(), WIDTH, HEIGHT, a, b);
                surface.fill(Rect.ofEdges(a, a, b, b), 0);
            }
        }
    }

    private static int[] expectedCopy(int[] before, Rect area, int fromX, int fromY) {
        int[] after = before.clone();
        for (int y = Math.max(0, area.y()); y < Math.min(HEIGHT, area.bottom()); y++) {
            for (int x = Math.max(0, area.x()); x < Math.min(WIDTH, area.right()); x++) {
                int sourceX = x - area.x() + fromX;
                int sourceY = y - area.y() + fromY;
                if (sourceX >= 0 && sourceX < WIDTH && sourceY >= 0 && sourceY < HEIGHT) {
                    after[y * WIDTH + x] = before[sourceY * WIDTH + sourceX];
                }
            }
        }
        return after;
    }
}
