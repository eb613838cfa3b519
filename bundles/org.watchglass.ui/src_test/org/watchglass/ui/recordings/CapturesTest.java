package org.watchglass.ui.recordings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.ui.player.FilmMaker;
import org.watchglass.ui.recordings.Capture.State;

/** Recordings of every state, found, read, repaired and deleted. */
class CapturesTest {
    private static final Clock LATER =
            Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC);

    private final Path root;
    private final CaptureList list = new CaptureList(LATER);

    CapturesTest(@TempDir Path root) {
        this.root = root;
    }

    private Path folder(String name, String state) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        Files.writeString(folder.resolve("metadata.json"), "{\"product\": \"Watchglass\", "
                + "\"address\": \"spice://host:5900\", \"started\": \"2026-03-04T05:06:07.890Z\"}");
        Files.writeString(folder.resolve("session.json"), "{\"state\": \"" + state + "\", \"fps\": 7}");
        return folder;
    }

    private List<Capture> scan() {
        return list.scan(Set.of(root), (done, all) -> true, some -> {});
    }

    private Capture only() {
        List<Capture> found = scan();
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static void interrupted(Path file) throws IOException {
        try (FilmMaker maker = new FilmMaker(file)) {
            maker.picture(0x102030, true).mark("here").idle(9);
        }
    }

    @Test
    void aClosedRecordingIsComplete() throws IOException {
        Path folder = folder("a", "closed");
        FilmMaker.finished(folder.resolve("display-0.mp4"), 20, 5);
        FilmMaker.finished(folder.resolve("display-0-2.mp4"), 10, 5);
        FilmMaker.finished(folder.resolve("display-1.mp4"), 10, 5);
        Files.writeString(folder.resolve("traffic.pcapng"), "x".repeat(1000));
        Files.writeString(folder.resolve("notes.txt"), "x".repeat(50_000));
        Capture capture = only();
        assertEquals(State.COMPLETE, capture.state());
        assertEquals("spice://host:5900", capture.address());
        assertEquals(Instant.parse("2026-03-04T05:06:07.890Z"), capture.started());
        assertEquals(Duration.ofSeconds(3), capture.duration(), "display 0, both files");
        assertEquals(List.of("display-0.mp4", "display-0-2.mp4", "display-1.mp4"),
                capture.films().stream().map(film -> film.getFileName().toString()).toList());
        assertEquals(List.of(folder.resolve("traffic.pcapng")), capture.traffic());
        assertTrue(capture.bytes() > 1000 && capture.bytes() < 50_000, "what the recorder has written");
    }

    @Test
    void aRecordingThatIsWrittenGrows() throws IOException {
        Path folder = folder("a", "recording");
        try (FilmMaker maker = new FilmMaker(folder.resolve("display-0.mp4"))) {
            maker.picture(0x102030, true);
            Capture before = only();
            assertEquals(State.GROWING, before.state());
            maker.idle(10);
            List<Capture> now = list.refresh(Set.of(root));
            assertTrue(now != null && now.get(0).bytes() > before.bytes());
            assertEquals(Duration.ofMillis(1100), now.get(0).duration());
        }
    }

    @Test
    void anInterruptedRecordingIsRepaired() throws IOException {
        Path folder = folder("a", "recording");
        interrupted(folder.resolve("display-0.mp4"));
        Capture capture = only();
        assertEquals(State.CRASHED, capture.state());
        assertEquals(1, capture.marks());
        assertEquals(1, CaptureRepair.repair(capture, LATER, (done, all) -> true));
        Capture repaired = only();
        assertEquals(State.COMPLETE, repaired.state());
        assertEquals(1, repaired.marks());
        assertEquals(List.of("here"), repaired.spots().stream().map(spot -> spot.mark().title()).toList());
        assertEquals(repaired.films().get(0), repaired.spots().get(0).film());
        String session = Files.readString(folder.resolve("session.json"));
        assertTrue(session.contains("\"interrupted\"") && session.contains("\"fps\": 7"), session);
    }

    @Test
    void aRepairIsGivenUpInTheMiddleOfAFileThatStaysAsItWas() throws IOException {
        Path folder = folder("a", "recording");
        interrupted(folder.resolve("display-0.mp4"));
        Path second = folder.resolve("display-1.mp4");
        interrupted(second);
        byte[] before = Files.readAllBytes(second);
        List<Double> parts = new ArrayList<>();
        Capture capture = only();
        assertThrows(InterruptedIOException.class, () -> CaptureRepair.repair(capture, LATER, (done, all) -> {
            parts.add((double) done / all);
            return 4 * done < 3 * all;
        }));
        assertEquals(parts.stream().sorted().toList(), parts);
        assertTrue(parts.get(parts.size() - 1) < 0.9, parts::toString);
        assertArrayEquals(before, Files.readAllBytes(second));
        assertEquals(State.CRASHED, only().state());
        assertEquals(1, CaptureRepair.repair(only(), LATER, (done, all) -> true), "the second");
        assertEquals(State.COMPLETE, only().state());
    }

    @Test
    void nothingIsRepairedThatMayBeRecorded() throws IOException {
        Path film = folder("a", "recording").resolve("display-0.mp4");
        interrupted(film);
        Capture capture = only();
        Clock now = Clock.fixed(Files.getLastModifiedTime(film).toInstant().plusMillis(500), ZoneOffset.UTC);
        assertThrows(IOException.class, () -> CaptureRepair.repair(capture, now, (done, all) -> true));
        assertThrows(InterruptedIOException.class,
                () -> CaptureRepair.repair(capture, LATER, (done, all) -> false));
        assertEquals(State.CRASHED, only().state());
    }

    @Test
    void whatIsCutIsDamagedAndWhatHasNoVideoIsEmpty() throws IOException {
        Path film = FilmMaker.finished(folder("a", "closed").resolve("display-0.mp4"), 9, 3);
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(bytes, 40));
        folder("b", "closed");
        Files.createFile(folder("c", "closed").resolve("display-0.mp4"));
        List<Capture> found = scan();
        assertEquals(List.of(State.DAMAGED, State.EMPTY, State.EMPTY),
                found.stream().map(Capture::state).toList());
    }

    @Test
    void otherFilesAndFoldersAreLeftOut() throws IOException {
        Files.writeString(root.resolve("film.mp4"), "mine");
        Files.createDirectories(root.resolve("empty/deep"));
        Files.writeString(Files.createDirectory(root.resolve("other")).resolve("metadata.json"), "{}");
        Path real = folder("real", "closed");
        FilmMaker.finished(real.resolve("display-0.mp4"), 3, 3);
        Files.createSymbolicLink(root.resolve("link"), real);
        assertEquals("real", only().name());
    }

    @Test
    void aReplayThatLiesAloneIsOne() throws IOException {
        Path replay = FilmMaker.finished(root.resolve("replay-0-2.mp4"), 10, 5);
        Capture capture = only();
        assertEquals(replay, capture.path());
        assertEquals(Duration.ofSeconds(1), capture.duration());
    }

    @Test
    void theNewestStandsFirstAndIsReadFirst() throws IOException {
        for (int i = 0; i < 60; i++) {
            Path folder = Files.createDirectory(root.resolve("r" + i));
            FilmMaker.finished(folder.resolve("display-0.mp4"), 1, 1);
            Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH.plusSeconds(i)));
        }
        List<List<Capture>> batches = new ArrayList<>();
        List<Capture> all = list.scan(Set.of(root), (done, count) -> true, batches::add);
        assertEquals(60, all.size());
        assertEquals("r59", all.get(0).name());
        assertEquals(25, batches.get(0).size());
        assertEquals("r35", batches.get(0).get(24).name());
        assertEquals(all, scan(), "what is known is not read again");
    }

    @Test
    void aScanCanBeGivenUp() throws IOException {
        for (int i = 0; i < 10; i++) {
            FilmMaker.finished(folder("r" + i, "closed").resolve("display-0.mp4"), 1, 1);
        }
        assertEquals(4, list.scan(Set.of(root), (done, all) -> all == 0 || done < 4, some -> {}).size());
    }

    @Test
    void deletesWhatTheRecorderHasWrittenAndNothingElse() throws IOException {
        Path folder = folder("a", "closed");
        FilmMaker.finished(folder.resolve("display-0.mp4"), 3, 3);
        CaptureFiles.delete(folder);
        assertFalse(Files.exists(folder));
        Path shared = folder("b", "closed");
        FilmMaker.finished(shared.resolve("display-0.mp4"), 3, 3);
        Path mine = Files.writeString(shared.resolve("mine.txt"), "mine");
        CaptureFiles.delete(shared);
        assertTrue(Files.exists(mine));
        assertFalse(Files.exists(shared.resolve("display-0.mp4")));
    }

    @Test
    void deletesNothingThatIsRecorded() throws IOException {
        Path folder = folder("a", "recording");
        try (FilmMaker maker = new FilmMaker(folder.resolve("display-0.mp4"))) {
            maker.picture(0x102030, true);
            assertThrows(IOException.class, () -> CaptureFiles.delete(folder));
            assertTrue(Files.exists(folder.resolve("session.json")));
        }
    }
}
