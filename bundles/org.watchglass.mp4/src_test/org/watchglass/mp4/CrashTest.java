package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a file when its writing stops at any byte. */
class CrashTest {
    private static final int SAMPLES = 8;

    private final byte[] init = Film.init();
    private final List<byte[]> fragments = Film.fragments(SAMPLES);

    @Test
    void keepsEveryWholeFragmentWhereverWritingStops() throws IOException {
        long total = bytesToWrite();
        for (long budget = init.length; budget < total; budget++) {
            MemoryStore store = brokenAfter(budget);
            int whole = fragmentsWithin(budget - init.length) * Film.FRAGMENT;
            assertTrue(Films.assertIntact(store.content()) >= Math.min(whole, SAMPLES), "after " + budget);
        }
        assertEquals(SAMPLES, Films.assertIntact(brokenAfter(total).content()));
    }

    @Test
    void keepsEverythingIfFinishingStopsAtAnyByte() throws IOException {
        MemoryStore unfinished = Film.unfinished(SAMPLES);
        MemoryStore finished = Film.finished(SAMPLES);
        long steps = finished.length() - unfinished.length() + 16 + 2;
        for (long budget = 0; budget < steps; budget++) {
            var store = new MemoryStore(unfinished.content());
            var writer = HybridMp4Writer.resume(store, MarkPlace.NONE, Progress.NONE);
            store.canTruncate = budget % 2 == 0;
            store.budget = budget;
            assertThrows(IOException.class, () -> writer.finish(0));
            assertEquals(SAMPLES, Films.assertIntact(store.content()), "after " + budget);
            store.budget = Long.MAX_VALUE;
            store.canTruncate = true;
            Mp4Repair.repair(store, MarkPlace.NONE);
            assertEquals(SAMPLES, Films.assertIntact(store.content()), "after " + budget);
            assertEquals("mdat", new String(store.read(36, 4), StandardCharsets.US_ASCII), "after " + budget);
        }
    }

    /** Nobody promises in which order a disk writes what lies between two calls that force it. */
    @Test
    void keepsEverythingInWhicheverOrderTheLastBytesCome() throws IOException {
        byte[] finished = Film.finished(SAMPLES).content();
        byte[] listed = finished.clone();
        System.arraycopy(init, 32, listed, 32, 16);
        int[] places = IntStream.range(32, 48).filter(i -> listed[i] != finished[i]).toArray();
        for (int subset = 0; subset < 1 << places.length; subset++) {
            byte[] file = listed.clone();
            for (int i = 0; i < places.length; i++) {
                file[places[i]] = (subset >> i & 1) == 0 ? listed[places[i]] : finished[places[i]];
            }
            boolean header = file[35] == 1;
            boolean length =
                    Arrays.equals(Arrays.copyOfRange(file, 40, 48), Arrays.copyOfRange(finished, 40, 48));
            if (!header || length) { // the length was forced to disk before the header was written
                assertEquals(SAMPLES, Films.assertIntact(file), "bytes " + Integer.toBinaryString(subset));
                var store = new MemoryStore(file);
                Mp4Repair.repair(store, MarkPlace.NONE);
                assertEquals(SAMPLES, Films.assertIntact(store.content()));
                assertEquals("mdat", new String(store.read(36, 4), StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void finishesWhenTriedAgainAfterAnyFailure() throws IOException {
        byte[] expected = Film.finished(SAMPLES).content();
        for (long budget = 0; budget < 700; budget++) {
            MemoryStore store = Film.unfinished(SAMPLES);
            var writer = HybridMp4Writer.resume(store, MarkPlace.NONE, Progress.NONE);
            store.budget = budget;
            assertThrows(IOException.class, () -> writer.finish(0));
            store.budget = Long.MAX_VALUE;
            writer.finish(0);
            assertTrue(Arrays.equals(expected, store.content()), "after " + budget);
        }
    }

    @Test
    void readsTheWholeSamplesOfAnUnfinishedFileCutAtAnyByte() throws IOException {
        readsTheWholeSamplesWhereverCut(Film.unfinished(SAMPLES).content());
    }

    @Test
    void readsTheWholeSamplesOfAFinishedFileCutAtAnyByte() throws IOException {
        readsTheWholeSamplesWhereverCut(Film.finished(SAMPLES).content());
    }

    @Test
    void repairsAFileCutAtAnyByte() throws IOException {
        byte[] file = Film.finished(SAMPLES).content();
        byte[] growing = Film.unfinished(SAMPLES).content();
        for (int length = init.length; length < file.length; length++) {
            assertRepaired(Arrays.copyOf(file, length));
            assertRepaired(Arrays.copyOf(growing, Math.min(length, growing.length)));
        }
    }

    @Test
    void losesNothingIfARepairStopsAtAnyByte() throws IOException {
        int insideSecondFragment = init.length + fragments.get(0).length + 150;
        byte[] cut = Arrays.copyOf(Film.unfinished(SAMPLES).content(), insideSecondFragment);
        int samples = Films.assertIntact(cut);
        assertEquals(4, samples);
        for (long budget = 0; budget < 500; budget++) {
            var store = new MemoryStore(cut);
            store.budget = budget;
            assertThrows(IOException.class, () -> Mp4Repair.repair(store, MarkPlace.NONE));
            assertEquals(samples, Films.assertIntact(store.content()), "after " + budget);
            assertRepaired(store.content());
        }
    }

    @Test
    void removesNothingBehindDamageInTheMiddle() throws IOException {
        byte[] file = Film.unfinished(SAMPLES).content();
        file[init.length + fragments.get(0).length + 5] ^= 1;
        var store = new MemoryStore(file);
        assertTrue(Mp4Repair.repair(store, MarkPlace.NONE));
        assertEquals(3, Films.assertIntact(store.content()));
        byte[] kept = Arrays.copyOfRange(store.content(), 48, file.length);
        assertArrayEquals(Arrays.copyOfRange(file, 48, file.length), kept);
    }

    @Test
    void leavesAFinishedFileAlone() throws IOException {
        MemoryStore store = Film.finished(SAMPLES);
        store.budget = 0;
        store.canTruncate = false;
        assertFalse(Mp4Repair.repair(store, MarkPlace.NONE));
    }

    private void readsTheWholeSamplesWhereverCut(byte[] file) throws IOException {
        Sample[] all = samples(file);
        for (int length = 0; length < init.length; length++) {
            var store = new MemoryStore(Arrays.copyOf(file, length));
            assertThrows(Mp4FormatException.class, () -> new Mp4Reader(store).close());
        }
        for (int length = init.length; length <= file.length; length++) {
            int end = length;
            long whole = Arrays.stream(all)
                    .filter(s -> s.offset() + s.size() <= end)
                    .count();
            assertEquals(whole, Films.assertIntact(Arrays.copyOf(file, length)), "cut at " + length);
        }
    }

    private static Sample[] samples(byte[] file) throws IOException {
        try (var reader = new Mp4Reader(new MemoryStore(file))) {
            SampleTable table = reader.movie().samples();
            Sample[] all = new Sample[table.count()];
            Arrays.setAll(all, table::get);
            return all;
        }
    }

    private static void assertRepaired(byte[] file) throws IOException {
        int samples = Films.assertIntact(file);
        var store = new MemoryStore(file);
        assertTrue(Mp4Repair.repair(store, MarkPlace.NONE));
        assertEquals(samples, Films.assertIntact(store.content()));
        assertFalse(Mp4Repair.repair(store, MarkPlace.NONE));
    }

    private long bytesToWrite() throws IOException {
        return Film.finished(SAMPLES).length() + 16 + 2;
    }

    private MemoryStore brokenAfter(long budget) {
        var store = new MemoryStore();
        store.budget = budget;
        try {
            var writer = Film.writer(store);
            for (byte[] fragment : fragments) {
                writer.append(fragment);
            }
            writer.finish(0);
        } catch (IOException e) {
            assertEquals(0, store.budget);
        }
        return store;
    }

    private int fragmentsWithin(long bytes) {
        int whole = 0;
        for (long left = bytes; whole < fragments.size() && left >= fragments.get(whole).length; whole++) {
            left -= fragments.get(whole).length;
        }
        return whole;
    }
}
