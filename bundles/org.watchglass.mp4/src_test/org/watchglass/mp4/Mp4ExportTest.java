package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4ExportTest {
    private static final int SAMPLES = 700;
    private static final Mark MARK = new Mark(3000, "here");

    private final Path source;
    private final Path target;
    private final Path part;

    Mp4ExportTest(@TempDir Path directory) throws IOException {
        source = directory.resolve("source.mp4");
        target = directory.resolve("target.mp4");
        part = directory.resolve("target.mp4.part");
        try (var writer = HybridMp4Writer.create(source, Film.init())) {
            for (byte[] fragment : Film.fragments(SAMPLES)) {
                writer.append(fragment);
            }
            writer.mark(MARK);
            writer.finish(0);
        }
    }

    private static Mp4Movie movie(Path file) throws IOException {
        try (var reader = Mp4Reader.open(file)) {
            return reader.movie();
        }
    }

    @Test
    void putsTheListBeforeTheVideo() throws IOException {
        Mp4Export.fastStart(source, target);
        byte[] file = Files.readAllBytes(target);
        assertEquals(SAMPLES, Films.assertIntact(file));
        ByteBuffer bytes = ByteBuffer.wrap(file);
        assertEquals("moov", Boxes.type(bytes, 32 + 4));
        int mdat = 32 + bytes.getInt(32);
        assertEquals("mdat", Boxes.type(bytes, mdat + 4));
        assertEquals(file.length, mdat + bytes.getLong(mdat + 8));
        assertTrue(Files.notExists(part));
    }

    @Test
    void keepsTheMarksAndNeedsNoRepair() throws IOException {
        Mp4Export.fastStart(source, target);
        assertTrue(movie(target).finished());
        assertEquals(List.of(MARK), movie(target).marks());
        byte[] before = Files.readAllBytes(target);
        assertFalse(Mp4Repair.repair(target));
        assertArrayEquals(before, Files.readAllBytes(target));
    }

    @Test
    void copiesAnInterruptedFileWithItsMarks() throws IOException {
        Files.delete(source);
        try (var writer = HybridMp4Writer.create(source, Film.init())) {
            for (byte[] fragment : Film.fragments(7)) {
                writer.append(fragment);
            }
            writer.mark(MARK);
        }
        Mp4Export.fastStart(source, target);
        assertEquals(7, Films.assertIntact(Files.readAllBytes(target)));
        assertEquals(List.of(MARK), movie(target).marks());
        assertFalse(movie(source).finished());
    }

    @Test
    void replacesTheSourceIfThatIsTheTarget() throws IOException {
        Mp4Export.fastStart(source, source);
        assertEquals(SAMPLES, Films.assertIntact(Files.readAllBytes(source)));
        assertEquals("moov", Boxes.type(ByteBuffer.wrap(Files.readAllBytes(source)), 36));
        assertEquals(List.of(MARK), movie(source).marks());
    }

    @Test
    void replacesNothingElse() throws IOException {
        Files.writeString(target, "precious");
        assertThrows(FileAlreadyExistsException.class, () -> Mp4Export.fastStart(source, target));
        assertEquals("precious", Files.readString(target));
        assertTrue(Files.notExists(part));
    }

    @Test
    void replacesNoFileThatIsBeingWritten() throws IOException {
        Path growing = source.resolveSibling("growing.mp4");
        try (var writer = HybridMp4Writer.create(growing, Film.init())) {
            writer.append(Film.fragments(3).get(0));
            assertThrows(IOException.class, () -> Mp4Export.fastStart(growing, growing));
            Mp4Export.fastStart(growing, target);
        }
        assertEquals(3, Films.assertIntact(Files.readAllBytes(target)));
    }

    @Test
    void takesThePlaceOfACopyThatWasKilled() throws IOException {
        Files.writeString(part, "half a copy");
        Mp4Export.fastStart(source, target);
        assertTrue(Files.notExists(part));
        assertEquals(SAMPLES, Films.assertIntact(Files.readAllBytes(target)));
    }

    @Test
    void leavesNothingOfACopyOfSomethingElse() throws IOException {
        Files.writeString(source, "not a film");
        assertThrows(Mp4FormatException.class, () -> Mp4Export.fastStart(source, target));
        assertTrue(Files.notExists(part) && Files.notExists(target));
    }

    @Test
    void isReadBySomebodyElsesDemuxer() throws IOException {
        Mp4Export.fastStart(source, target);
        var channel =
                ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(Files.readAllBytes(target)));
        assertEquals(SAMPLES, MP4Demuxer.createRawMP4Demuxer(channel).getVideoTracks().get(0).getMeta()
                .getTotalFrames());
    }

    @Test
    void saysHowManyPicturesAreMissingFromACutCopy() throws IOException {
        Mp4Export.fastStart(source, target);
        byte[] file = Files.readAllBytes(target);
        int lastTwo = Film.sample(SAMPLES - 1).length + Film.sample(SAMPLES - 2).length;
        Files.write(target, Arrays.copyOf(file, file.length - lastTwo + 1));
        assertEquals(2, movie(target).missing());
        assertEquals(0, movie(source).missing());
    }
}
