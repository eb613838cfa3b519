package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks beside a file on disk. */
class MarkFileTest {
    private final Path folder;
    private final Path video;
    private final Path journal;

    MarkFileTest(@TempDir Path folder) {
        this.folder = folder;
        video = folder.resolve("display-0.mp4");
        journal = folder.resolve("display-0.mp4.marks");
    }

    @Test
    void areNotReadBeyondABound() throws IOException {
        Files.write(journal, new byte[10_000_000]);
        assertEquals(MarkJournal.MAX_BYTES, MarkPlace.Beside.file(video).read().length);
    }

    @Test
    void surviveAKilledWriterOnDisk() throws IOException {
        try (var writer = HybridMp4Writer.create(video, Film.init())) {
            MarksTest.fill(writer);
        }
        try (var reader = Mp4Reader.open(video)) {
            assertFalse(reader.movie().finished());
            assertEquals(MarksTest.MARKS, reader.movie().marks());
        }
        assertTrue(Mp4Repair.repair(video));
        assertTrue(Files.notExists(journal));
        try (var reader = Mp4Reader.open(video)) {
            assertEquals(MarksTest.MARKS, reader.movie().marks());
        }
    }

    @Test
    void leaveNoJournalWhereNothingWasMarked() throws IOException {
        try (var writer = HybridMp4Writer.create(video, Film.init())) {
            writer.append(Film.fragments(3).get(0));
            assertTrue(Files.notExists(journal));
        }
    }

    @Test
    void areTheirOwnersAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX modes");
        try (var writer = HybridMp4Writer.create(video, Film.init())) {
            MarksTest.fill(writer);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)));
        }
    }

    @Test
    void ofAFileThatIsGoneAreNotTakenForThoseOfTheNext() throws IOException {
        Files.writeString(journal, "1 of a file that is gone\n");
        try (var writer = HybridMp4Writer.create(video, Film.init())) {
            MarksTest.fill(writer);
            writer.finish(0);
        }
        try (var reader = Mp4Reader.open(video)) {
            assertEquals(MarksTest.MARKS, reader.movie().marks());
        }
    }

    @Test
    void areDeletedByARepairIfTheFinishedFileHoldsThem() throws IOException {
        try (var writer = HybridMp4Writer.create(video, Film.init())) {
            MarksTest.fill(writer);
            Files.copy(journal, folder.resolve("copy"));
            writer.finish(0);
        }
        Files.writeString(journal, "1 somebody else's\n");
        assertFalse(Mp4Repair.repair(video));
        assertTrue(Files.exists(journal));
        Files.delete(journal);
        Files.move(folder.resolve("copy"), journal);
        assertFalse(Mp4Repair.repair(video));
        assertTrue(Files.notExists(journal));
    }

    @Test
    void areNotReadThroughALink() throws IOException {
        Files.createSymbolicLink(journal, Files.writeString(folder.resolve("other"), "1 not ours\n"));
        Files.write(video, Film.unfinished(3).content());
        assertTrue(Mp4Repair.repair(video));
        try (var reader = Mp4Reader.open(video)) {
            assertEquals(List.of(), reader.movie().marks());
        }
        assertTrue(Files.exists(journal));
    }
}
