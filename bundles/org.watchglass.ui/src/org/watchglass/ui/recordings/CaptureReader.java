package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.mp4.DiskFile;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4FormatException;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.ui.player.FilmFiles;
import org.watchglass.ui.recordings.Capture.Spot;
import org.watchglass.ui.recordings.Capture.State;

/** Finds out what a recording is. Opens its files: not for the UI thread. */
final class CaptureReader {
    /** A recorder writes its counters every five seconds. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    /** More are counted only: nobody looks for one in a menu that long. */
    private static final int MAX_SPOTS = 200;

    private final Clock clock;

    CaptureReader(Clock clock) {
        this.clock = clock;
    }

    /** What one display has in all its files. */
    private static final class Display {
        long ticks;
        int marks;
        final List<Spot> spots = new ArrayList<>();

        void add(Path film, List<Mark> found) {
            marks += found.size();
            found.stream().limit(MAX_SPOTS - spots.size()).forEach(mark -> spots.add(new Spot(film, mark)));
        }
    }

    /** Null if it is none, or has gone. */
    @Nullable
    Capture read(Path path) {
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? readFolder(path) : readLone(path);
        } catch (IOException e) {
            return null; // as is said above
        }
    }

    private @Nullable Capture readFolder(Path folder) throws IOException {
        SessionFiles session = SessionFiles.read(folder);
        List<Path> films = FilmFiles.in(folder);
        if (films.isEmpty() && !session.isOurs()) {
            return null;
        }
        Map<String, Display> displays = new TreeMap<>();
        List<State> states = new ArrayList<>();
        for (Path film : films) {
            states.add(look(film, displays));
        }
        return capture(folder, films, displays, state(folder, session, states), session);
    }

    private @Nullable Capture readLone(Path film) throws IOException {
        Map<String, Display> displays = new TreeMap<>();
        State state = look(film, displays);
        return state == State.EMPTY ? null
                : capture(film, List.of(film), displays, state, SessionFiles.NONE);
    }

    private Capture capture(Path path, List<Path> films, Map<String, Display> displays, State state,
            SessionFiles session) throws IOException {
        long ticks = displays.values().stream().mapToLong(display -> display.ticks).max().orElse(0);
        Display most = displays.values().stream().max(Comparator.comparingInt(display -> display.marks))
                .orElseGet(Display::new);
        Instant started = session.started();
        if (started.equals(Instant.EPOCH)) {
            started = Files.getLastModifiedTime(path).toInstant().minus(VideoTrack.duration(ticks));
        }
        return new Capture(path, started, session.address(), films, VideoTrack.duration(ticks),
                CaptureFiles.bytes(path), most.marks, most.spots, CaptureFiles.traffic(path), state);
    }

    private static State look(Path film, Map<String, Display> displays) {
        try {
            boolean growing = DiskFile.isBeingWritten(film);
            State broken = growing ? State.GROWING : isEmpty(film) ? State.EMPTY : State.DAMAGED;
            try (Mp4Reader reader = Mp4Reader.open(film)) {
                Mp4Movie movie = reader.movie();
                String name = String.valueOf(film.getFileName());
                Display display = displays.computeIfAbsent(name.replaceAll("^(\\w+-\\d+).*", "$1"),
                        first -> new Display());
                display.ticks += movie.samples().duration();
                display.add(film, movie.marks());
                return growing ? State.GROWING : judged(movie);
            } catch (Mp4FormatException e) {
                return broken;
            }
        } catch (IOException | OutOfMemoryError e) {
            return State.DAMAGED;
        }
    }

    private static boolean isEmpty(Path film) throws IOException {
        return Files.readAttributes(film, BasicFileAttributes.class).size() == 0;
    }

    private static State judged(Mp4Movie movie) {
        if (movie.missing() > 0) {
            return State.DAMAGED;
        }
        if (movie.samples().count() == 0) {
            return State.EMPTY;
        }
        return movie.finished() ? State.COMPLETE : State.CRASHED;
    }

    /** A recorder that lives holds a file, or has just counted: so it is between two files. */
    private State state(Path folder, SessionFiles session, List<State> films) throws IOException {
        if (films.contains(State.GROWING)) {
            return State.GROWING;
        }
        boolean whole = films.stream().allMatch(film -> film == State.COMPLETE);
        if (session.isRecording() && whole && isFresh(folder.resolve(CaptureNames.SESSION))) {
            return State.GROWING;
        }
        if (films.contains(State.CRASHED) || session.isRecording()) {
            return films.isEmpty() ? State.EMPTY : State.CRASHED;
        }
        if (films.contains(State.DAMAGED)) {
            return State.DAMAGED;
        }
        return films.contains(State.COMPLETE) ? State.COMPLETE : State.EMPTY;
    }

    private boolean isFresh(Path file) throws IOException {
        long age = clock.millis() - Files.getLastModifiedTime(file).toMillis();
        return Math.abs(age) < FRESH.toMillis();
    }
}
