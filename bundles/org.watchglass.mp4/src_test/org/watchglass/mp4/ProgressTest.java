package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for a repair or a copy sees how far it is, and can end it without a trace. */
class ProgressTest {
    private static final TickRange ALL = new TickRange(0, 1L << 40);
    /** More than one piece of an export. */
    private static final int LARGE = 3 << 20;

    private final Path folder;
    private final Path film;
    private final Path target;
    private final List<Double> parts = new ArrayList<>();

    ProgressTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        film = folder.resolve("film.mp4");
        target = folder.resolve("target.mp4");
        try (HybridMp4Writer writer = HybridMp4Writer.create(film, Film.init())) {
            Fragmenter fragmenter = new Fragmenter(Film.TRACK);
            for (int i = 0; i < 8; i++) {
                fragmenter.add(new byte[LARGE / 8], LARGE / 8, (long) i * Film.STEP, true);
                writer.append(fragmenter.flush((i + 1L) * Film.STEP).bytes());
            }
            writer.mark(new Mark(Film.STEP, "here"));
        }
    }

    /** Ends the work half-way. */
    private boolean untilHalf(long done, long all) {
        parts.add((double) done / all);
        return 2 * done < all;
    }

    private boolean toTheEnd(long done, long all) {
        parts.add((double) done / all);
        return true;
    }

    private void assertRisesToTheEnd() {
        assertEquals(parts.stream().sorted().toList(), parts);
        assertTrue(parts.stream().anyMatch(part -> part > 0.1 && part < 0.9), parts::toString);
        assertEquals(1, parts.get(parts.size() - 1));
    }

    private void assertEndedHalfWay() {
        double last = parts.get(parts.size() - 1);
        assertTrue(last >= 0.5 && last < 0.9, parts::toString);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aRepairTellsHowFarItIs() throws IOException {
        assertTrue(Mp4Repair.repair(film, this::toTheEnd));
        assertRisesToTheEnd();
        assertEquals(List.of("film.mp4"), names());
    }

    @Test
    void aRepairThatIsGivenUpLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(film);
        // As a crash leaves it: the last fragment is cut, and a repair would cut it off.
        byte[] crashed = Arrays.copyOf(before, before.length - 100);
        Files.write(film, crashed);
        assertThrows(InterruptedIOException.class, () -> Mp4Repair.repair(film, this::untilHalf));
        assertEndedHalfWay();
        assertArrayEquals(crashed, Files.readAllBytes(film));
        assertEquals(List.of("film.mp4", "film.mp4.marks"), names());
        assertTrue(Mp4Repair.repair(film), "nobody holds it");
    }

    @Test
    void aRepairIsNotGivenUpOnceTheFileIsBeingChanged() throws IOException {
        byte[] before = Files.readAllBytes(film);
        assertThrows(InterruptedIOException.class,
                () -> Mp4Repair.repair(film, (done, all) -> done < all));
        assertArrayEquals(before, Files.readAllBytes(film));
    }

    @Test
    void anExportTellsHowFarItIs() throws IOException {
        Mp4Export.fastStart(film, target, this::toTheEnd);
        assertRisesToTheEnd();
        assertEquals(List.of("film.mp4", "film.mp4.marks", "target.mp4"), names());
    }

    @Test
    void anExportThatIsGivenUpLeavesNothing() throws IOException {
        byte[] before = Files.readAllBytes(film);
        assertThrows(InterruptedIOException.class,
                () -> Mp4Export.fastStart(film, target, this::untilHalf));
        assertEndedHalfWay();
        assertArrayEquals(before, Files.readAllBytes(film));
        assertEquals(List.of("film.mp4", "film.mp4.marks"), names());
    }

    @Test
    void anExportInPlaceThatIsGivenUpLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(film);
        assertThrows(InterruptedIOException.class, () -> Mp4Export.fastStart(film, film, this::untilHalf));
        assertArrayEquals(before, Files.readAllBytes(film));
        assertEquals(List.of("film.mp4", "film.mp4.marks"), names());
    }

    @Test
    void anExportOfAFileThatIsStillBeingReadIsGivenUpToo() throws IOException {
        assertThrows(InterruptedIOException.class,
                () -> Mp4Export.fastStart(film, target, (done, all) -> {
                    assertEquals(0, done);
                    return false;
                }));
        assertEquals(List.of("film.mp4", "film.mp4.marks"), names());
    }

    @Test
    void aRangeTellsHowFarItIs() throws IOException {
        Mp4Excerpt.copyRange(film, target, ALL, this::toTheEnd);
        assertRisesToTheEnd();
        assertFalse(Mp4Repair.repair(target), "it is finished");
    }

    @Test
    void aRangeThatIsGivenUpHalfWayLeavesNothing() throws IOException {
        assertThrows(InterruptedIOException.class,
                () -> Mp4Excerpt.copyRange(film, target, ALL, this::untilHalf));
        assertEndedHalfWay();
        assertEquals(List.of("film.mp4", "film.mp4.marks"), names());
    }
}
