package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Mp4ReaderTest {
    @Test
    void readsWhatAFileSaysAboutItsTrack() throws IOException {
        VideoTrack track = read(Film.finished(3).content()).track();
        assertEquals(128, track.width());
        assertEquals(96, track.height());
        assertArrayEquals(Film.TRACK.sps(), track.sps());
        assertArrayEquals(Film.TRACK.pps(), track.pps());
    }

    @Test
    void seesTheSameTimesBeforeAndAfterFinishing() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        var fragmenter = new Fragmenter(Film.TRACK);
        for (int i = 0; i < 4; i++) {
            fragmenter.add(Film.sample(i), 5, 1_000_000 + i * 900, i == 0);
            writer.append(fragmenter.flush(1_000_000 + i * 900 + 500).bytes());
        }
        SampleTable before = read(store.content()).samples();
        writer.finish(0);
        SampleTable after = read(store.content()).samples();
        assertEquals(0, after.get(0).time());
        assertEquals(3 * 900 + 500, after.duration());
        for (int i = 0; i < 4; i++) {
            assertEquals(before.get(i), after.get(i));
        }
    }

    @Test
    void readsDurationsBeyondThirtyTwoBits() throws IOException {
        long day = 24L * 3600 * VideoTrack.TIMESCALE;
        var store = new MemoryStore();
        var writer = Film.writer(store);
        var fragmenter = new Fragmenter(Film.TRACK);
        for (int i = 0; i <= 10; i++) {
            fragmenter.add(Film.sample(i), 5, i * day / 4, i == 0);
            writer.append(fragmenter.flush(0).bytes());
        }
        writer.finish(0);
        SampleTable samples = read(store.content()).samples();
        assertEquals(10 * day / 4, samples.get(10).time());
        assertEquals(10 * day / 4 + 1, samples.duration());
    }

    @Test
    void refusesTablesThatClaimMoreThanTheyHold() throws IOException {
        for (String table : new String[] {"stts", "stsc", "stsz", "stss", "co64"}) {
            byte[] file = Film.finished(8).content();
            int count = lastIndexOf(file, table) + (table.equals("stsz") ? 12 : 8);
            ByteBuffer.wrap(file).putInt(count, 0xffffffff);
            assertThrows(Mp4FormatException.class, () -> read(file), table);
            ByteBuffer.wrap(file).putInt(count, 0x20000000);
            assertThrows(Mp4FormatException.class, () -> read(file), table);
        }
    }

    @Test
    void leavesOutSamplesThatLieOutsideTheFile() throws IOException {
        byte[] file = Film.finished(8).content();
        int secondChunk = lastIndexOf(file, "co64") + 12 + 8;
        ByteBuffer.wrap(file).putLong(secondChunk, Long.MAX_VALUE);
        assertEquals(3, read(file).samples().count());
        ByteBuffer.wrap(file).putLong(secondChunk, Long.MIN_VALUE);
        assertEquals(3, read(file).samples().count());
    }

    @Test
    void stopsBeforeADamagedFragment() throws IOException {
        byte[] file = Film.unfinished(9).content();
        int second = Film.init().length + Film.fragments(9).get(0).length;
        int[] fields = {0, 8, 24, 32, 48, 68, 72, 76, 80, 84};
        for (int field : fields) {
            byte[] damaged = file.clone();
            ByteBuffer.wrap(damaged).putInt(second + field, 0x7fffffff);
            assertEquals(3, Films.assertIntact(damaged), "field at " + field);
        }
    }

    @Test
    void tellsSamplesOfWholeNalUnits() throws IOException {
        byte[] good = {0, 0, 0, 2, 9, 9, 0, 0, 0, 1, 7};
        byte[][] broken = {{0, 0, 0, 2, 9}, {0, 0, 0, 1, 9, 9}, {0, 0, 0, 1, -1}, new byte[20],
            {127, 0, 0, 1, 9}, {-1, -1, -1, -1, 9}, {0, 0, 0, 0, 0}};
        assertTrue(isWellFormed(good));
        for (byte[] sample : broken) {
            assertFalse(isWellFormed(sample));
        }
    }

    private static boolean isWellFormed(byte[] sample) throws IOException {
        var store = new MemoryStore();
        var fragmenter = new Fragmenter(Film.TRACK);
        fragmenter.add(sample, sample.length, 0, true);
        Film.writer(store).append(fragmenter.flush(1).bytes());
        try (var reader = new Mp4Reader(store)) {
            return reader.isWellFormed(0);
        }
    }

    @Test
    void refusesBoxesOfImpossibleSizes() {
        for (long size : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 15}) {
            ByteBuffer file = ByteBuffer.allocate(64);
            file.putInt(1).put("moov".getBytes(StandardCharsets.US_ASCII)).putLong(size);
            assertThrows(Mp4FormatException.class, () -> read(file.array()));
        }
    }

    @Test
    void refusesOtherFiles() {
        assertThrows(Mp4FormatException.class, () -> read(new byte[0]));
        assertThrows(Mp4FormatException.class, () -> read(new byte[1000]));
        assertThrows(Mp4FormatException.class, () -> read("plain text, nothing more".getBytes()));
    }

    @Test
    void throwsNothingButIoExceptionsAtRandomDamage() throws IOException {
        var random = new Random(42);
        byte[][] files = {Film.finished(20).content(), Film.unfinished(20).content()};
        int readable = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] file = files[round % 2].clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            readable += isReadable(file) ? 1 : 0;
        }
        assertTrue(readable > 1000, readable + " readable");
    }

    @Test
    void repairsOrRefusesAtRandomDamage() throws IOException {
        var random = new Random(43);
        byte[] file = Film.unfinished(20).content();
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
            var store = new MemoryStore(damaged);
            if (isReadable(damaged) && isRepaired(store)) {
                assertEquals(read(damaged).samples().count(), read(store.content()).samples().count());
            }
        }
    }

    /** Reads everything that the file claims to hold. */
    private static boolean isReadable(byte[] file) {
        try (var reader = new Mp4Reader(new MemoryStore(file))) {
            for (int i = 0; i < reader.movie().samples().count(); i++) {
                reader.read(i);
                reader.isWellFormed(i);
            }
            return true;
        } catch (IOException e) {
            return false; // what the caller counts
        }
    }

    private static boolean isRepaired(MemoryStore store) {
        try {
            return Mp4Repair.repair(store, MarkPlace.NONE);
        } catch (IOException e) {
            return false; // a file without the reserved box, for example
        }
    }

    private static Mp4Movie read(byte[] file) throws IOException {
        try (var reader = new Mp4Reader(new MemoryStore(file))) {
            return reader.movie();
        }
    }

    /** Where a box's type stands. */
    private static int lastIndexOf(byte[] file, String type) {
        return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(type);
    }
}
