package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CavlcSizeTest {
    private final Random random = new Random(1);
    private final int[] levels = new int[16];
    private final BitWriter bits = new BitWriter();
    private final CavlcWriter writer = new CavlcWriter(bits);

    @Test
    void aBlockTakesTheBitsThatWereForetold() {
        for (int i = 0; i < 20_000; i++) {
            int capacity = 15 + random.nextInt(2);
            int mask = levels(capacity);
            int context = random.nextInt(17);
            bits.mark();
            writer.block(levels, 0, mask, capacity, context);
            int[] tokens = CavlcWriter.tokenTable(context);
            assertEquals(bits.bitsSinceMark(), CavlcSize.block(levels, 0, mask, capacity, tokens));
        }
    }

    @Test
    void aChromaDcBlockTakesTheBitsThatWereForetold() {
        for (int i = 0; i < 5_000; i++) {
            int mask = levels(4);
            bits.mark();
            writer.chromaDc(levels, 0, mask);
            assertEquals(bits.bitsSinceMark(), CavlcSize.chromaDc(levels, 0, mask));
        }
    }

    /** Fills in levels, mostly small ones, at least one not 0; returns their mask. */
    private int levels(int count) {
        int mask = 1 << random.nextInt(count);
        int others = random.nextInt(1 << count) & random.nextInt(1 << count);
        mask |= random.nextBoolean() ? others : 0;
        int largest = random.nextInt(4) == 0 ? CavlcWriter.MAX_LEVEL : 3;
        for (int i = 0; i < count; i++) {
            int level = 1 + random.nextInt(largest);
            levels[i] = (mask & 1 << i) == 0 ? 0 : random.nextBoolean() ? level : -level;
        }
        return mask;
    }
}
