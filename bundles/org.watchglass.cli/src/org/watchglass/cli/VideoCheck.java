package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.watchglass.cli.Finding.State;
import org.watchglass.mp4.DiskFile;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4FormatException;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.Mp4Repair;
import org.watchglass.mp4.VideoTrack;

/** Checks one video, and repairs it if that is wanted. On the command's thread. */
final class VideoCheck {
    /**
     * A recorder writes at least once a second: what has not changed for so long is not being recorded, even
     * on a file system that knows no locks.
     */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final int SAMPLES_PER_STEP = 1024;

    private final Surroundings around;
    private final boolean repair;

    VideoCheck(Surroundings around, boolean repair) {
        this.around = around;
        this.repair = repair;
    }

    /** @throws InterruptedException if the program is to end; the file is whole then, as always */
    Finding check(Path file) throws InterruptedException {
        Finding found = look(file);
        if (!repair || !found.is(State.INTERRUPTED)) {
            return found;
        }
        around.terminal().progress("repairing " + Terminal.oneLine(found.name()));
        try {
            if (!isQuiet(file)) {
                return found.withProblem(State.GROWING, "is being written; it was left alone");
            }
            Mp4Repair.repair(file);
        } catch (IOException e) {
            return found.withProblem(State.REFUSED, "could not be repaired: " + Reasons.of(e));
        }
        Finding repaired = look(file);
        return repaired.is(State.COMPLETE) ? repaired.withProblem(State.REPAIRED, "") : repaired;
    }

    private Finding look(Path file) throws InterruptedException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Finding.of(name, State.DAMAGED, "is a link, or no ordinary file: it was not opened");
        }
        try {
            boolean growing = DiskFile.isBeingWritten(file);
            try (Mp4Reader reader = Mp4Reader.open(file)) {
                return growing ? found(name, file, reader).withProblem(State.GROWING, "is being recorded")
                        : judged(found(name, file, reader), reader);
            } catch (Mp4FormatException e) {
                return growing
                        ? Finding.of(name, State.GROWING, "is being recorded, and holds no picture yet")
                        : Finding.of(name, State.DAMAGED, unreadable(file, e));
            }
        } catch (IOException e) {
            return Finding.of(name, State.REFUSED, "cannot be read: " + Reasons.of(e));
        } catch (OutOfMemoryError e) {
            return Finding.of(name, State.DAMAGED, "claims to hold more than fits into memory");
        }
    }

    private static String unreadable(Path file, Mp4FormatException e) throws IOException {
        return Files.size(file) == 0 ? "is empty: it was interrupted before its first picture"
                : "is no recording, or ends before its first picture: " + e.getMessage();
    }

    private Finding found(String name, Path file, Mp4Reader reader) throws IOException {
        Mp4Movie movie = reader.movie();
        List<Mark> marks = movie.marks();
        String facts = String.format(
                Locale.ROOT,
                "%d frames, %s, %s, %s%s",
                movie.samples().count(),
                Durations.length(VideoTrack.duration(movie.samples().duration())),
                ProgressLine.size(Files.size(file)),
                movie.track(),
                marks.isEmpty() ? "" : ", " + marks.size() + (marks.size() == 1 ? " chapter" : " chapters"));
        List<String> chapters = marks.stream()
                .map(mark -> Durations.clock(VideoTrack.duration(mark.ticks())) + "  " + mark.title())
                .toList();
        return new Finding(name, State.COMPLETE, facts, chapters, "");
    }

    private Finding judged(Finding found, Mp4Reader reader) throws IOException, InterruptedException {
        Mp4Movie movie = reader.movie();
        if (movie.samples().count() == 0) {
            return found.withProblem(State.DAMAGED, "holds no picture");
        }
        if (movie.missing() > 0) {
            return found.withProblem(State.DAMAGED,
                    "is cut: its last " + movie.missing() + " frames are missing");
        }
        if (!movie.finished()) {
            return found.withProblem(State.INTERRUPTED,
                    "was interrupted: it plays, and --repair finalises it");
        }
        int broken = brokenFrames(found.name(), reader);
        return broken == 0 ? found : found.withProblem(State.DAMAGED,
                "has " + broken + (broken == 1 ? " damaged frame" : " damaged frames"));
    }

    private int brokenFrames(String name, Mp4Reader reader) throws IOException, InterruptedException {
        int count = reader.movie().samples().count();
        int broken = 0;
        for (int i = 0; i < count; i++) {
            if (i % SAMPLES_PER_STEP == 0) {
                stopIfAsked();
                around.terminal()
                        .progress("checking " + Terminal.oneLine(name) + "  " + 100L * i / count + " %");
            }
            broken += reader.isWellFormed(i) ? 0 : 1;
        }
        return broken;
    }

    /** Waits, if the file changed a moment ago, for whether it does so again. */
    private boolean isQuiet(Path file) throws IOException, InterruptedException {
        long changed = Files.getLastModifiedTime(file).toMillis();
        long size = Files.size(file);
        long age = Math.max(0, around.clock().millis() - changed);
        long end = around.ticker().nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET.toMillis() - age);
        for (long left = 1; left > 0; left = end - around.ticker().nanoTime()) {
            stopIfAsked();
            around.inbox().await(left);
            around.inbox().takeNotices();
        }
        return Files.size(file) == size && Files.getLastModifiedTime(file).toMillis() == changed
                && !DiskFile.isBeingWritten(file);
    }

    private void stopIfAsked() throws InterruptedException {
        if (around.inbox().end() != null) {
            throw new InterruptedException("the program is to end");
        }
    }
}
