package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final int SAMPLES = 8;
    static final List<Mark> MARKS =
            List.of(new Mark(0, "start"), new Mark(4501, "größer \uD83D\uDE00"));

    private final MemoryStore store = new MemoryStore();
    private final MemoryPlace place = new MemoryPlace();

    private HybridMp4Writer marked() throws IOException {
        var writer = new HybridMp4Writer(store, Film.init(), place);
        fill(writer);
        return writer;
    }

    static void fill(HybridMp4Writer writer) throws IOException {
        for (byte[] fragment : Film.fragments(SAMPLES)) {
            writer.append(fragment);
        }
        for (Mark mark : MARKS) {
            assertTrue(writer.mark(mark));
        }
    }

    private static List<Mark> marks(MemoryStore file, MarkPlace place) throws IOException {
        try (var reader = new Mp4Reader(file, place, Progress.NONE)) {
            return reader.movie().marks();
        }
    }

    @Test
    void lieBesideTheFileUntilItIsFinished() throws IOException {
        marked();
        assertEquals("0 start\n4501 größer \uD83D\uDE00\n", new String(place.read(), StandardCharsets.UTF_8));
        assertEquals(MARKS, marks(store, place));
        assertEquals(List.of(), marks(store, MarkPlace.NONE));
    }

    @Test
    void areChaptersOfTheFinishedFile() throws IOException {
        marked().finish(0);
        assertTrue(place.isEmpty());
        assertEquals(MARKS, marks(store, MarkPlace.NONE));
        assertEquals(SAMPLES, Films.assertIntact(store.content()));
    }

    @Test
    void areKeptWhereverFinishingStops() throws IOException {
        marked();
        byte[] unfinished = store.content();
        byte[] journalBytes = place.read();
        HybridMp4Writer.resume(store, place, Progress.NONE).finish(0);
        long steps = store.length() - unfinished.length + 16 + 2;
        for (long budget = 0; budget < steps; budget++) {
            var file = new MemoryStore(unfinished);
            var beside = new MemoryPlace(journalBytes);
            var writer = HybridMp4Writer.resume(file, beside, Progress.NONE);
            file.budget = budget;
            assertThrows(IOException.class, () -> writer.finish(0));
            assertEquals(MARKS, marks(file, beside), "after " + budget);
            assertEquals(SAMPLES, Films.assertIntact(file.content()), "after " + budget);
            file.budget = Long.MAX_VALUE;
            Mp4Repair.repair(file, beside);
            assertEquals(MARKS, marks(file, MarkPlace.NONE), "after " + budget);
        }
    }

    @Test
    void areTakenAgainAfterAFailureAtAnyByte() throws IOException {
        for (long budget = 0; budget < 12; budget++) {
            var file = new MemoryStore();
            var writer = new HybridMp4Writer(file, Film.init(), place);
            fill(writer);
            MemoryStore disk = Objects.requireNonNull(place.store);
            disk.budget = budget;
            assertThrows(IOException.class, () -> writer.mark(new Mark(9000, "lost at first")));
            disk.budget = Long.MAX_VALUE;
            assertTrue(writer.mark(new Mark(9000, "x")));
            assertEquals(List.of(MARKS.get(0), MARKS.get(1), new Mark(9000, "x")), marks(file, place));
        }
    }

    @Test
    void areAsManyAsAFileCanHold() throws IOException {
        var writer = marked();
        for (int i = MARKS.size(); i < 255; i++) {
            assertTrue(writer.mark(new Mark(i, "number " + i)));
        }
        assertFalse(writer.mark(new Mark(1, "too many")));
        writer.finish(0);
        assertEquals(255, marks(store, MarkPlace.NONE).size());
        assertThrows(IllegalStateException.class, () -> writer.mark(new Mark(0, "late")));
    }

    @Test
    void haveTitlesThatFit() {
        assertEquals("a b  c", new Mark(0, " a\nb\u0007\u0085c ").title());
        assertEquals("€".repeat(85), new Mark(0, "€".repeat(300)).title());
        assertEquals("x" + "€".repeat(84), new Mark(0, "x" + "€".repeat(300)).title());
        assertEquals("", new Mark(0, "").title());
        assertThrows(IllegalArgumentException.class, () -> new Mark(-1, ""));
    }

    @Test
    void areInOrderAndWithinTheVideo() throws IOException {
        var writer = marked();
        writer.mark(new Mark(Long.MAX_VALUE / 2, "after the end"));
        writer.mark(new Mark(17, "early"));
        writer.finish(0);
        long lastPicture = (SAMPLES - 1) * Film.STEP;
        assertEquals(
                List.of(MARKS.get(0), new Mark(17, "early"), MARKS.get(1),
                        new Mark(lastPicture, "after the end")),
                marks(store, MarkPlace.NONE));
    }

    @Test
    void areKeptToTheTick() throws IOException {
        var writer = marked();
        for (int i = 1; i < 200; i++) {
            writer.mark(new Mark(i, ""));
        }
        writer.finish(0);
        List<Mark> read = marks(store, MarkPlace.NONE);
        for (int i = 1; i < 200; i++) {
            assertEquals(i, read.get(i).ticks());
        }
    }

    @Test
    void areReadFromTheWholeLinesOfABrokenJournal() throws IOException {
        marked();
        String lines = "x\n\n12\n-3 no\n99999999999999999999 no\n0x1 no\n" + "7 " + "a".repeat(400) + "\n"
                + "9 \u0000\u0007yes\n1 \n1000 cut";
        byte[] bytes = ("5 \u00ff\n" + lines).getBytes(StandardCharsets.ISO_8859_1);
        List<Mark> found = marks(store, new MemoryPlace(bytes));
        assertEquals(List.of(new Mark(1, ""), new Mark(9, "yes")), found);
    }

    @Test
    void areBoundedHoweverLongAJournalIs() throws IOException {
        marked();
        byte[] bytes = "1 a\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        assertEquals(255, marks(store, new MemoryPlace(bytes)).size());
    }

    @Test
    void doNotMakeADamagedFileUnreadable() throws IOException {
        marked().finish(0);
        byte[] file = store.content();
        int start = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("chpl") + 4;
        var random = new Random(44);
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = file.clone();
            damaged[start + random.nextInt(file.length - start)] = (byte) random.nextInt(256);
            assertEquals(SAMPLES, Films.assertIntact(damaged));
        }
    }
}
