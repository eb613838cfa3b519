package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener;
import org.watchglass.capture.RecordingListener.Notice;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.remote.Console;

/**
 * A recorder that writes nothing: it has 15 frames offered, 3 dropped and 12 written, and does what the test
 * says.
 */
final class FakeRecorder implements Recorder, Recording {
    static final SinkProgress WRITTEN = new SinkProgress(12, 3_400_000, 0);

    /** Runs when a recording has begun, and when it is closed. */
    Runnable onStart = () -> {};
    Runnable onClose = () -> {};
    /** Thrown instead of beginning. */
    @Nullable
    IOException failure;
    /** What the recording has in the end; names are those of files in its directory. */
    Map<String, Boolean> completeByName = new TreeMap<>(Map.of("display-0.mp4", true));
    @Nullable
    RecordOptions options;
    @Nullable
    RecordingListener listener;
    /** How much is kept in memory; null if nothing is. */
    volatile @Nullable Duration kept;
    final BlockingQueue<@Nullable String> marks = new LinkedBlockingQueue<>();
    int closed;

    @Override
    public Recording start(Console console, RecordOptions asked, RecordingListener told) throws IOException {
        if (failure != null) {
            throw failure;
        }
        options = asked;
        listener = told;
        onStart.run();
        return this;
    }

    @Override
    public LastMinutes keep(Console console, Duration last) {
        kept = last;
        return new LastMinutes() {
            @Override
            public List<Path> save(Path directory, Duration wanted) throws IOException {
                IOException failed = failure;
                if (failed != null) {
                    throw failed;
                }
                return List.of(directory.resolve("replay-0.mp4"));
            }

            @Override
            public void hold() {
                // Nobody reports here.
            }

            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public void close() {
                kept = null;
            }
        };
    }

    void notice(EndReason reason, String text) {
        RecordingListener told = listener;
        if (told == null) {
            throw new IllegalStateException("not started");
        }
        told.onNotice(new Notice(reason, text));
    }

    RecordOptions options() {
        RecordOptions asked = options;
        if (asked == null) {
            throw new IllegalStateException("not started");
        }
        return asked;
    }

    @Override
    public void mark(String text) {
        marks.add(text);
    }

    @Override
    public Path directory() {
        return options().directory();
    }

    @Override
    public RecordingStatus status() {
        TreeMap<Integer, DisplayCounts> displays =
                new TreeMap<>(Map.of(0, new DisplayCounts(15, 3, WRITTEN)));
        return new RecordingStatus(Duration.ofMillis(7300), displays, 1);
    }

    @Override
    public List<RecordedFile> close(Duration bound) {
        closed++;
        onClose.run();
        return completeByName.entrySet().stream()
                .map(file -> new RecordedFile(
                        directory().resolve(file.getKey()), WRITTEN, Duration.ofMillis(7250),
                        file.getValue()))
                .toList();
    }
}
