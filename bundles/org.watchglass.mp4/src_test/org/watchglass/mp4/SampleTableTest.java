package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleTableTest {
    private final SampleTable table = new SampleTable();

    @Test
    void findsTheSampleShownAtATime() throws IOException {
        assertEquals(0, table.indexAt(5));
        fill(10);
        assertEquals(0, table.indexAt(-1));
        assertEquals(0, table.indexAt(99));
        assertEquals(1, table.indexAt(100));
        assertEquals(9, table.indexAt(Integer.MAX_VALUE));
    }

    @Test
    void knowsTheOffsetOfEachOfManySamples() throws IOException {
        fill(3000);
        for (int i = 0; i < 3000; i++) {
            assertEquals(new Sample(i * 100L, 100, offset(i), 7, i % 60 == 0), table.get(i));
        }
    }

    @Test
    void refusesASampleThatIsNotLater() throws IOException {
        fill(3);
        assertThrows(Mp4FormatException.class, () -> table.add(new Sample(1200, 1, 0, 1, true)));
        assertEquals(3, table.count());
    }

    @Test
    void refusesImpossibleSamples() {
        assertThrows(Mp4FormatException.class, () -> table.add(new Sample(0, 0, 0, 1, true)));
        assertThrows(Mp4FormatException.class, () -> table.add(new Sample(0, 1, 0, 0, true)));
        int tooLarge = Sample.MAX_SIZE + 1;
        assertThrows(Mp4FormatException.class, () -> table.add(new Sample(0, 1, 0, tooLarge, true)));
    }

    @Test
    void refusesMoreSamplesThanAFileCanHold() throws IOException {
        fill(1);
        table.check(9999, SampleTable.MAX_SAMPLES - 1);
        assertThrows(Mp4FormatException.class, () -> table.check(9999, SampleTable.MAX_SAMPLES));
    }

    @Test
    void refusesIndexesItDoesNotHave() throws IOException {
        assertThrows(IndexOutOfBoundsException.class, () -> table.get(0));
        fill(1);
        assertThrows(IndexOutOfBoundsException.class, () -> table.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> table.get(-1));
    }

    /** Starts at tick 1000; a gap after every 30th sample. */
    private void fill(int samples) throws IOException {
        for (int i = 0; i < samples; i++) {
            table.add(new Sample(1000 + i * 100L, 100, offset(i), 7, i % 60 == 0));
        }
    }

    private static long offset(int sample) {
        return 50 + 7L * sample + sample / 30 * 13;
    }
}
