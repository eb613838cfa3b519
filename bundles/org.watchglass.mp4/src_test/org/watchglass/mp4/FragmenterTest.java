package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FragmenterTest {
    private static final byte[] PICTURE = {0, 0, 0, 1, 9};

    private final Fragmenter fragmenter = new Fragmenter(Film.TRACK);

    @Test
    void saysWhatAFragmentCovers() {
        fragmenter.add(PICTURE, 5, 90_000, true);
        fragmenter.add(PICTURE, 5, 93_000, false);
        Fragment fragment = fragmenter.flush(99_000);
        assertEquals(90_000, fragment.start());
        assertEquals(99_000, fragment.end());
        assertTrue(fragment.sync());
        assertTrue(fragmenter.isEmpty());
    }

    @Test
    void tellsThatAFragmentDoesNotStartWithAKeyFrame() {
        fragmenter.add(PICTURE, 5, 0, false);
        fragmenter.add(PICTURE, 5, 1, true);
        assertFalse(fragmenter.flush(2).sync());
    }

    @Test
    void movesPicturesOfOneTickApart() throws IOException {
        fragmenter.add(PICTURE, 5, 100, true);
        fragmenter.add(PICTURE, 5, 100, false);
        fragmenter.add(PICTURE, 5, 99, false);
        fragmenter.add(PICTURE, 5, 200, false);
        SampleTable samples = written(fragmenter.flush(200));
        assertEquals(1, samples.get(0).duration());
        assertEquals(1, samples.get(1).duration());
        assertEquals(98, samples.get(2).duration());
        assertEquals(1, samples.get(3).duration());
    }

    @Test
    void keepsAPicturesTimeThoughTheFragmentBeforeWasThoughtToLastLonger() throws IOException {
        fragmenter.add(PICTURE, 5, 0, true);
        Fragment first = fragmenter.flush(45_000);
        fragmenter.add(PICTURE, 5, 40_000, false);
        SampleTable samples = written(first, fragmenter.flush(50_000));
        assertEquals(40_000, samples.get(1).time());
        assertEquals(40_000, samples.get(0).duration());
        assertEquals(50_000, samples.duration());
    }

    @Test
    void keepsTimesBeyondThirtyTwoBits() throws IOException {
        long day = 24L * 3600 * VideoTrack.TIMESCALE;
        fragmenter.add(PICTURE, 5, 10 * day, true);
        Fragment fragment = fragmenter.flush(10 * day + 1);
        fragmenter.add(PICTURE, 5, 13 * day + 7, false);
        assertEquals(3 * day + 7, written(fragment, fragmenter.flush(0)).get(1).time());
    }

    @Test
    void takesOnlyTheGivenPartOfTheBytes() throws IOException {
        fragmenter.add(new byte[] {0, 0, 0, 1, 9, 77, 77}, 5, 0, true);
        byte[] fragment = fragmenter.flush(1).bytes();
        try (var reader = new Mp4Reader(file(new Fragment(fragment, 0, 1, true)))) {
            assertArrayEquals(PICTURE, reader.read(0));
        }
    }

    @Test
    void lendsAnOutputTheBytesOfTheSameFragment() throws IOException {
        var other = new Fragmenter(Film.TRACK);
        for (int i = 0; i < 3; i++) {
            fragmenter.add(PICTURE, 5, i, i == 0);
            other.add(PICTURE, 5, i, i == 0);
        }
        byte[] expected = other.flush(7).bytes();
        fragmenter.flush(7, (bytes, from, length) -> assertArrayEquals(expected,
                Arrays.copyOfRange(bytes, from, from + length)));
        assertTrue(fragmenter.isEmpty());
    }

    @Test
    void writesAPlayableFileFromBorrowedBytes() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        for (int i = 0; i < 3; i++) {
            fragmenter.add(new byte[] {0, 0, 0, 1, (byte) i}, 5, i, i == 0);
            fragmenter.flush(i + 1, writer::append);
        }
        try (var reader = new Mp4Reader(store)) {
            assertArrayEquals(new byte[] {0, 0, 0, 1, 2}, reader.read(2));
        }
    }

    @Test
    void isFullBeforeAFragmentGrowsWithoutBound() {
        byte[] big = new byte[9 << 20];
        fragmenter.add(big, big.length, 0, true);
        assertFalse(fragmenter.isFull());
        fragmenter.add(big, big.length, 1, true);
        assertTrue(fragmenter.isFull());
        assertThrows(IllegalStateException.class, () -> fragmenter.add(PICTURE, 5, 2, false));
        fragmenter.flush(2);
        fragmenter.add(PICTURE, 5, 2, false);
    }

    @Test
    void isFullAfterManySmallPictures() {
        for (int i = 0; !fragmenter.isFull(); i++) {
            fragmenter.add(PICTURE, 5, i, false);
        }
        assertEquals(FragmentHead.boxSize(4096) + 8 + 4096 * 5, fragmenter.flush(0).bytes().length);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> fragmenter.add(PICTURE, 0, 0, true));
        assertThrows(IllegalArgumentException.class, () -> fragmenter.add(PICTURE, 5, -1, true));
        assertThrows(IllegalStateException.class, () -> fragmenter.flush(1));
    }

    private static SampleTable written(Fragment... fragments) throws IOException {
        try (var reader = new Mp4Reader(file(fragments))) {
            return reader.movie().samples();
        }
    }

    private static MemoryStore file(Fragment... fragments) throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        for (Fragment fragment : fragments) {
            writer.append(fragment.bytes());
        }
        return store;
    }
}
