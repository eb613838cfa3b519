package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridMp4WriterTest {
    private final List<byte[]> fragments = Film.fragments(7);

    @Test
    void playsBeforeItIsFinished() throws IOException {
        byte[] file = Film.unfinished(7).content();
        assertEquals(7, Films.assertIntact(file));
        assertFalse(movie(file).finished());
    }

    @Test
    void playsAfterItIsFinished() throws IOException {
        byte[] file = Film.finished(7).content();
        assertEquals(7, Films.assertIntact(file));
        assertTrue(movie(file).finished());
    }

    @Test
    void leavesTheVideoWhereItIsWhenItFinishes() throws IOException {
        byte[] before = Film.unfinished(7).content();
        byte[] after = Film.finished(7).content();
        assertArrayEquals(
                Arrays.copyOfRange(before, 48, before.length), Arrays.copyOfRange(after, 48, before.length));
        assertEquals("mdat", new String(after, 36, 4, "US-ASCII"));
    }

    @Test
    void writesAFragmentWithOneWrite() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        assertEquals(2, store.writes);
    }

    @Test
    void showsTheLastPictureUntilTheEnd() throws IOException {
        MemoryStore store = Film.unfinished(2);
        HybridMp4Writer.resume(store, MarkPlace.NONE, Progress.NONE).finish(90_000);
        SampleTable samples = movie(store.content()).samples();
        assertEquals(90_000, samples.duration());
        assertEquals(90_000 - Film.STEP, samples.get(1).duration());
    }

    @Test
    void keepsTheLastPicturesDurationIfTheEndIsEarlier() throws IOException {
        MemoryStore store = Film.unfinished(2);
        HybridMp4Writer.resume(store, MarkPlace.NONE, Progress.NONE).finish(1);
        assertEquals(2 * Film.STEP, movie(store.content()).samples().duration());
    }

    @Test
    void finishesOnce() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        writer.finish(0);
        byte[] once = store.content();
        writer.finish(90_000);
        assertArrayEquals(once, store.content());
        assertThrows(IllegalStateException.class, () -> writer.append(fragments.get(1)));
    }

    @Test
    void finishesAFileWithoutPictures() throws IOException {
        byte[] file = Film.finished(0).content();
        assertEquals(0, movie(file).samples().count());
        assertTrue(movie(file).finished());
    }

    @Test
    void cutsOffAFragmentThatCouldNotBeWritten() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        long length = writer.flushedLength();
        store.budget = 50;
        assertThrows(IOException.class, () -> writer.append(fragments.get(1)));
        assertEquals(length, store.length());
        assertEquals(3, Films.assertIntact(store.content()));
    }

    @Test
    void takesTheSameFragmentAgainWhenThereIsRoom() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        store.budget = 50;
        assertThrows(IOException.class, () -> writer.append(fragments.get(1)));
        store.budget = Long.MAX_VALUE;
        writer.append(fragments.get(1));
        writer.finish(0);
        assertEquals(6, Films.assertIntact(store.content()));
    }

    @Test
    void overwritesABrokenTailThatCouldNotBeCutOff() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        store.budget = fragments.get(1).length - 1;
        store.canTruncate = false;
        assertThrows(IOException.class, () -> writer.append(fragments.get(1)));
        store.budget = Long.MAX_VALUE;
        assertThrows(IOException.class, () -> writer.append(fragments.get(1)));
        store.canTruncate = true;
        writer.append(fragments.get(1));
        assertEquals(writer.flushedLength(), store.length());
        assertEquals(6, Films.assertIntact(store.content()));
    }

    @Test
    void canBeCopiedUpToItsFlushedLength() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(0));
        int length = (int) writer.flushedLength();
        writer.append(fragments.get(1));
        assertEquals(3, Films.assertIntact(Arrays.copyOf(store.content(), length)));
    }

    @Test
    void refusesWhatIsNotAFragmentOrNotLater() throws IOException {
        var store = new MemoryStore();
        var writer = Film.writer(store);
        writer.append(fragments.get(1));
        byte[] before = store.content();
        assertThrows(Mp4FormatException.class, () -> writer.append(fragments.get(0)));
        assertThrows(Mp4FormatException.class, () -> writer.append(fragments.get(1)));
        assertThrows(Mp4FormatException.class, () -> writer.append(new byte[5]));
        assertThrows(Mp4FormatException.class, () -> writer.append(new byte[500]));
        assertThrows(Mp4FormatException.class, () -> writer.append(Film.init()));
        byte[] cut = Arrays.copyOf(fragments.get(2), fragments.get(2).length - 1);
        assertThrows(Mp4FormatException.class, () -> writer.append(cut));
        assertArrayEquals(before, store.content());
    }

    @Test
    void createsAFileForItsOwnerAlone(@TempDir Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        assumeTrue(posix, "no POSIX modes");
        Path path = directory.resolve("display-0.mp4");
        HybridMp4Writer.create(path, Film.init()).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void neverOverwritesAFile(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("display-0.mp4"), "precious");
        assertThrows(FileAlreadyExistsException.class, () -> HybridMp4Writer.create(path, Film.init()));
        assertEquals("precious", Files.readString(path));
    }

    @Test
    void leavesNothingIfTheFileCannotBeStarted(@TempDir Path directory) {
        Path path = directory.resolve("display-0.mp4");
        assertThrows(IOException.class, () -> HybridMp4Writer.create(path, new byte[100]));
        assertFalse(Files.exists(path));
    }

    @Test
    void isNotRepairedWhileItIsWritten(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("display-0.mp4");
        try (var writer = HybridMp4Writer.create(path, Film.init())) {
            writer.append(fragments.get(0));
            assertThrows(IOException.class, () -> Mp4Repair.repair(path));
            writer.append(fragments.get(1));
        }
        assertTrue(Mp4Repair.repair(path));
        assertFalse(Mp4Repair.repair(path));
        assertEquals(6, Films.assertIntact(Files.readAllBytes(path)));
    }

    @Test
    void writesAndFinishesOnDisk(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("display-0.mp4");
        try (var writer = HybridMp4Writer.create(path, Film.init())) {
            for (byte[] fragment : fragments) {
                writer.append(fragment);
                writer.force();
            }
            writer.finish(0);
        }
        assertArrayEquals(Film.finished(7).content(), Files.readAllBytes(path));
    }

    private static Mp4Movie movie(byte[] file) throws IOException {
        try (var reader = new Mp4Reader(new MemoryStore(file))) {
            return reader.movie();
        }
    }
}
