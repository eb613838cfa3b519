package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.cli.FrameComparison.Difference;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/**
 * What becomes of a replay's pictures: videos with lists of their frames, a comparison with such lists, and
 * the last picture as a file. The command's thread.
 */
final class ReplayedScreens implements ReplayAudience, AutoCloseable {
    private static final String DIFFERENCE = "difference.png";
    /** A replay has no more. */
    private static final int MAX_DISPLAYS = 16;

    /**
     * What is wanted.
     *
     * @param out where videos go; null for none
     * @param other with whose lists of frames ours are compared; null for no comparison
     * @param pictures whether the last pictures are kept
     */
    record Wishes(@Nullable Path out, @Nullable Path other, boolean pictures) {}

    private final Surroundings around;
    private final Wishes wishes;
    private final @Nullable FrameSinkFactory factory;
    private final Map<Integer, ReplayedScreen> screens = new TreeMap<>();
    /** Set by a sink's thread, too. */
    private volatile ExitCode failure = ExitCode.OK;

    private ReplayedScreens(Surroundings around, Wishes wishes, @Nullable FrameSinkFactory factory) {
        this.around = around;
        this.wishes = wishes;
        this.factory = factory;
    }

    /** @throws InterruptedException if the command's work is over */
    static ReplayedScreens open(Surroundings around, Wishes wishes)
            throws CommandException, InterruptedException {
        Path other = wishes.other();
        if (other != null && !Files.isRegularFile(FrameList.file(other, 0))) {
            throw new CommandException(ExitCode.USAGE, "cannot compare with " + other
                    + ": it has no lists of frames, which 'replay --out' makes", null);
        }
        Path out = wishes.out();
        if (out == null) {
            return new ReplayedScreens(around, wishes, null);
        }
        FrameSinkFactory factory = around.inbox().untilEnd(around.services()::sinkFactory);
        return new ReplayedScreens(
                around, new Wishes(OutFolder.make(out), other, wishes.pictures()), factory);
    }

    @Override
    public FrameConsumer display(int number) {
        ReplayedScreen screen =
                new ReplayedScreen(sink(number), list(number), comparison(number), wishes.pictures());
        show(number, screen);
        return screen;
    }

    void show(int number, ReplayedScreen screen) {
        screens.put(number, screen);
    }

    private @Nullable FrameSink sink(int number) {
        Path to = wishes.out();
        FrameSinkFactory from = factory;
        try {
            return to == null || from == null ? null : from.open(
                    new SinkOutput(number, to, "display-" + number, false, true),
                    (reason, detail, file) -> ended(reason, detail));
        } catch (IOException e) {
            failed(ExitCode.DISK, "cannot write display " + number + ": " + Reasons.of(e));
            return null;
        }
    }

    private @Nullable FrameList list(int number) {
        Path to = wishes.out();
        try {
            return to == null ? null : new FrameList(to, number);
        } catch (IOException e) {
            failed(ExitCode.DISK, "cannot list the frames of display " + number + ": " + Reasons.of(e));
            return null;
        }
    }

    private @Nullable FrameComparison comparison(int number) {
        Path other = wishes.other();
        if (other == null) {
            return null;
        }
        try {
            return new FrameComparison(other, number);
        } catch (IOException e) {
            failed(ExitCode.FAILED, "cannot compare display " + number + " with "
                    + FrameList.file(other, number) + ": " + Reasons.of(e));
            return null;
        }
    }

    private void ended(EndReason reason, String detail) {
        if (reason != EndReason.CLOSED) {
            failed(reason == EndReason.NO_SPACE ? ExitCode.DISK : ExitCode.FAILED, detail);
        }
    }

    private void failed(ExitCode code, String why) {
        failure = code;
        around.inbox().notice(why);
    }

    @Override
    public void onTrouble(String line) {
        around.inbox().notice(line);
    }

    /** Ends the videos, and says what they are. */
    ExitCode end() {
        for (ReplayedScreen screen : screens.values()) {
            RecordedFile file = screen.video();
            if (file != null) {
                around.terminal().print(file.path() + ": " + file.progress().frames() + " pictures, "
                        + ProgressLine.size(file.progress().bytes()));
            }
        }
        around.inbox().takeNotices().forEach(around.terminal()::error);
        return failure;
    }

    /**
     * Says whether all frames are those of the other replay, and shows the first one that is not.
     *
     * @param toEnd whether frames and displays that only the other one has count
     */
    ExitCode compare(boolean toEnd) throws CommandException {
        Path other = wishes.other();
        if (other == null) {
            return ExitCode.OK;
        }
        Difference first = null;
        try {
            for (ReplayedScreen screen : screens.values()) {
                Difference found = screen.difference(toEnd);
                first = first == null || found != null && found.seconds() < first.seconds() ? found : first;
            }
            first = first == null && toEnd ? missing(other) : first;
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "cannot compare: " + Reasons.of(e), e);
        }
        if (first == null) {
            around.terminal().print(
                    failure == ExitCode.OK ? "all frames are the same" : "not compared whole");
            return failure;
        }
        Picture picture = first.picture();
        around.terminal().print(first.toString());
        if (picture != null) {
            save(picture, other.resolve(DIFFERENCE));
        }
        return ExitCode.FAILED;
    }

    /** A display that only the other replay shows; null if there is none. */
    private @Nullable Difference missing(Path other) throws IOException {
        for (int number = 0; number < MAX_DISPLAYS; number++) {
            if (!screens.containsKey(number) && Files.exists(FrameList.file(other, number))) {
                try (FrameComparison nothing = new FrameComparison(other, number)) {
                    if (nothing.end(true) != null) {
                        return new Difference(number, 1, 0, "only the other replay shows it", null);
                    }
                }
            }
        }
        return null;
    }

    /** Writes the last picture of the first display. */
    void save(Path file) throws CommandException {
        Picture picture = screens.isEmpty() ? null : screens.values().iterator().next().picture();
        if (picture == null) {
            throw new CommandException(ExitCode.FAILED, "no picture: nothing was shown until then", null);
        }
        save(picture, file);
    }

    private void save(Picture picture, Path file) throws CommandException {
        try {
            PngFile.write(picture, file);
            around.terminal().print(
                    "saved " + picture.width() + "x" + picture.height() + " to " + file.toAbsolutePath());
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK, "cannot write " + file + ": " + Reasons.of(e), e);
        }
    }

    /** @throws CommandException if a list of frames is not whole; all are closed then, too */
    @Override
    public void close() throws CommandException {
        IOException first = null;
        for (ReplayedScreen screen : screens.values()) {
            try {
                screen.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw new CommandException(
                    ExitCode.DISK, "cannot write to " + wishes.out() + ": " + Reasons.of(first), first);
        }
    }
}
