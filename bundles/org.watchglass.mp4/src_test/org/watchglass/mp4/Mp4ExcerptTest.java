package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4ExcerptTest {
    private static final long MUCH = 1L << 40;
    private final Path source;
    private final Path target;

    Mp4ExcerptTest(@TempDir Path directory) throws IOException {
        source = directory.resolve("source.mp4");
        target = directory.resolve("target.mp4");
        try (HybridMp4Writer writer = HybridMp4Writer.create(source, Film.init())) {
            for (byte[] fragment : Film.fragments(18)) {
                writer.append(fragment);
            }
        }
    }

    @Test
    void copiesBackToAKeyFrame() throws IOException {
        // Samples 10 to 17: the key frame before the last 6 samples is number 10.
        assertEquals(8, Mp4Excerpt.copyEnd(source, target, 6 * Film.STEP, MUCH));
        try (Mp4Reader reader = Mp4Reader.open(target)) {
            Mp4Movie movie = reader.movie();
            assertTrue(movie.finished());
            assertEquals(8L * Film.STEP, movie.samples().duration());
            assertTrue(movie.samples().get(0).sync());
            assertEquals(0, movie.samples().get(0).time());
            assertArrayEquals(Film.sample(10), reader.read(0));
            assertArrayEquals(Film.sample(17), reader.read(7));
        }
    }

    @Test
    void copiesEverythingIfThatIsWantedAndFits() throws IOException {
        assertEquals(18, Mp4Excerpt.copyEnd(source, target, MUCH, MUCH));
    }

    @Test
    void staysWithinItsBytes() throws IOException {
        int lastGroup = Film.sample(15).length + Film.sample(16).length + Film.sample(17).length;
        assertEquals(3, Mp4Excerpt.copyEnd(source, target, MUCH, lastGroup));
    }

    @Test
    void copiesTheLastGroupEvenIfItIsTooLarge() throws IOException {
        assertEquals(3, Mp4Excerpt.copyEnd(source, target, MUCH, 1));
    }

    @Test
    void keepsTheMarksWithin() throws IOException {
        Path marked = source.resolveSibling("marked.mp4");
        try (HybridMp4Writer writer = HybridMp4Writer.create(marked, Film.init())) {
            for (byte[] fragment : Film.fragments(18)) {
                writer.append(fragment);
            }
            writer.mark(new Mark(10L * Film.STEP - 1, "before"));
            writer.mark(new Mark(12L * Film.STEP, "within"));
            Mp4Excerpt.copyEnd(marked, target, 6 * Film.STEP, MUCH);
        }
        try (Mp4Reader reader = Mp4Reader.open(target)) {
            assertEquals(List.of(new Mark(2 * Film.STEP, "within")), reader.movie().marks());
        }
    }

    @Test
    void aRangeBeginsWithWhatWasShownThen() throws IOException {
        // Samples 12 and 13: decoding begins with number 10, which is shown for a tick, as is 11.
        TickRange range = new TickRange(12L * Film.STEP + 100, 14L * Film.STEP);
        assertEquals(4, Mp4Excerpt.copyRange(source, target, range, (done, all) -> true));
        try (Mp4Reader reader = Mp4Reader.open(target)) {
            SampleTable samples = reader.movie().samples();
            assertTrue(reader.movie().finished());
            assertArrayEquals(Film.sample(10), reader.read(0));
            assertArrayEquals(Film.sample(12), reader.read(2));
            assertEquals(2, samples.get(2).time());
            assertEquals(Film.STEP - 100 + 2, samples.get(3).time());
            assertEquals(2L * Film.STEP - 100 + 2, samples.duration());
        }
    }

    @Test
    void aRangeBeyondTheEndEndsThere() throws IOException {
        assertEquals(3,
                Mp4Excerpt.copyRange(source, target, new TickRange(15L * Film.STEP, MUCH), (d, a) -> true));
        try (Mp4Reader reader = Mp4Reader.open(target)) {
            assertEquals(3L * Film.STEP, reader.movie().samples().duration());
        }
    }

    @Test
    void aRangeThatIsGivenUpLeavesNothing() throws IOException {
        assertThrows(InterruptedIOException.class,
                () -> Mp4Excerpt.copyRange(source, target, new TickRange(0, MUCH), (done, all) -> done < 3));
        try (Stream<Path> left = Files.list(source.getParent())) {
            assertEquals(List.of(source), left.toList());
        }
    }

    @Test
    void aRangeOverwritesNothing() throws IOException {
        Files.writeString(target, "mine");
        assertThrows(FileAlreadyExistsException.class,
                () -> Mp4Excerpt.copyRange(source, target, new TickRange(0, MUCH), (done, all) -> true));
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void aRangeHasTheMarksWithin() throws IOException {
        Path marked = source.resolveSibling("marked.mp4");
        try (HybridMp4Writer writer = HybridMp4Writer.create(marked, Film.init())) {
            for (byte[] fragment : Film.fragments(18)) {
                writer.append(fragment);
            }
            writer.mark(new Mark(11L * Film.STEP, "before"));
            writer.mark(new Mark(13L * Film.STEP, "within"));
            writer.mark(new Mark(14L * Film.STEP, "after"));
            TickRange range = new TickRange(12L * Film.STEP, 14L * Film.STEP);
            Mp4Excerpt.copyRange(marked, target, range, (done, all) -> true);
        }
        try (Mp4Reader reader = Mp4Reader.open(target)) {
            assertEquals(List.of(new Mark(Film.STEP + 2, "within")), reader.movie().marks());
        }
    }
}
