package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionTest {
    private final Region region = new Region();

    @Test
    void coversEverythingThatWasAddedWithFewParts() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            region.clear();
            BitSet added = new BitSet();
            for (int n = random.nextInt(200); n >= 0; n--) {
                addBoth(random.nextInt(90), random.nextInt(90), random.nextInt(11), random.nextInt(11),
                        added);
                assertTrue(region.size() <= Region.MAX_PARTS);
            }
            added.stream()
                    .forEach(i -> assertTrue(region.contains(i % 100, i / 100), () -> i + " in " + region));
        }
    }

    @Test
    void joinsNeighboursIntoOnePart() {
        region.add(0, 0, 10, 10);
        region.add(20, 0, 30, 10);
        region.add(10, 0, 20, 10);
        assertEquals("Region[0,0-30,10]", region.toString());
    }

    @Test
    void keepsDistantPartsApart() {
        region.add(0, 0, 10, 10);
        region.add(900, 900, 910, 910);
        assertEquals(200, region.area());
    }

    @Test
    void ignoresWhatIsEmptyOrInsideOut() {
        region.add(5, 5, 5, 9);
        region.add(9, 9, 5, 5);
        assertTrue(region.isEmpty());
    }

    @Test
    void swallowsPartsThatANewOneCovers() {
        region.add(10, 10, 12, 12);
        region.add(50, 50, 52, 52);
        region.add(0, 0, 100, 100);
        assertEquals(1, region.size());
        assertEquals(new Rect(0, 0, 100, 100), region.bounds());
    }

    @Test
    void knowsWhatItTouches() {
        region.add(10, 10, 20, 20);
        assertTrue(region.intersects(19, 19, 30, 30));
        assertFalse(region.intersects(20, 10, 30, 20));
    }

    private void addBoth(int x, int y, int width, int height, BitSet added) {
        region.add(x, y, x + width, y + height);
        for (int row = y; row < y + height; row++) {
            added.set(row * 100 + x, row * 100 + x + width);
        }
    }
}
