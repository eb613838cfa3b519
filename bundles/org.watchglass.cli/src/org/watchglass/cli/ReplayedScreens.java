package org.watchglass.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/** What becomes of a replay's pictures: videos, and the last one as a file. The command's thread. */
final class ReplayedScreens implements ReplayAudience, Closeable {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    private final Surroundings around;
    private final @Nullable Path directory;
    private final @Nullable FrameSinkFactory factory;
    private final boolean pictures;
    private final Map<Integer, FrameSink> sinks = new TreeMap<>();
    private final Map<Integer, ReplayedPicture> last = new TreeMap<>();
    /** Set by a sink's thread. */
    private volatile ExitCode failure = ExitCode.OK;

    private ReplayedScreens(Surroundings around, @Nullable Path directory, @Nullable FrameSinkFactory factory,
            boolean pictures) {
        this.around = around;
        this.directory = directory;
        this.factory = factory;
        this.pictures = pictures;
    }

    /**
     * @param out where videos go; null for none
     * @param pictures whether the last pictures are kept
     */
    static ReplayedScreens open(Surroundings around, @Nullable Path out, boolean pictures)
            throws CommandException, InterruptedException {
        if (out == null) {
            return new ReplayedScreens(around, null, null, pictures);
        }
        FrameSinkFactory factory =
                around.services().need(around.services().sinks(), "org.watchglass.capture.mp4");
        return new ReplayedScreens(around, OutFolder.make(out), factory, pictures);
    }

    @Override
    public FrameConsumer display(int number) {
        @Nullable FrameSink sink = sink(number);
        @Nullable ReplayedPicture picture = pictures ? new ReplayedPicture() : null;
        if (picture != null) {
            last.put(number, picture);
        }
        return frame -> {
            boolean taken = sink == null || sink.frame(frame);
            return picture == null ? taken : picture.frame(frame) && taken;
        };
    }

    private @Nullable FrameSink sink(int number) {
        Path to = directory;
        FrameSinkFactory from = factory;
        if (to == null || from == null) {
            return null;
        }
        try {
            FrameSink sink = from.open(
                    new SinkOutput(number, to, "display-" + number, false, true),
                    (reason, detail, file) -> ended(reason, detail));
            sinks.put(number, sink);
            return sink;
        } catch (IOException e) {
            failure = ExitCode.DISK;
            around.inbox().notice("cannot write display " + number + ": " + Reasons.of(e));
            return null;
        }
    }

    private void ended(EndReason reason, String detail) {
        if (reason != EndReason.CLOSED) {
            failure = reason == EndReason.NO_SPACE ? ExitCode.DISK : ExitCode.FAILED;
            around.inbox().notice(detail);
        }
    }

    @Override
    public void onTrouble(String line) {
        around.inbox().notice(line);
    }

    /** Ends the videos, and says what they are. */
    ExitCode end() {
        for (FrameSink sink : sinks.values()) {
            RecordedFile file = sink.close(CLOSE_BOUND);
            around.terminal().print(file.path() + ": " + file.progress().frames() + " pictures, "
                    + ProgressLine.size(file.progress().bytes()));
        }
        around.inbox().takeNotices().forEach(around.terminal()::error);
        return failure;
    }

    /** Writes the last picture of the first display. */
    void save(Path file) throws CommandException {
        @Nullable ReplayedPicture first = last.isEmpty() ? null : last.values().iterator().next();
        if (first == null) {
            throw new CommandException(ExitCode.FAILED, "no picture: nothing was shown until then", null);
        }
        try {
            Picture picture = first.picture();
            PngFile.write(picture, file);
            around.terminal().print(
                    "saved " + picture.width() + "x" + picture.height() + " to " + file.toAbsolutePath());
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK, "cannot write " + file + ": " + Reasons.of(e), e);
        }
    }

    @Override
    public void close() {
        sinks.values().forEach(sink -> sink.close(CLOSE_BOUND));
    }
}
