package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.Recorder;
import org.watchglass.flow.Threads;
import org.watchglass.remote.Console;

/** Writes the last minutes of a console to the disk whenever the user asks for that. */
final class ReplaySaver implements AutoCloseable {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final @Nullable Duration last;
    private final @Nullable LastMinutes kept;
    private final ExecutorService saving = Threads.single("save");
    private volatile Path directory = Path.of("");

    /** @param last how much is kept; null for nothing */
    ReplaySaver(Recorder recorder, Console console, @Nullable Duration last, Inbox inbox) {
        this.inbox = inbox;
        this.last = last;
        this.kept = last == null ? null : recorder.keep(console, last);
    }

    /** From now on files go there, and the user's signal saves. */
    void saveTo(Path target) {
        directory = target;
        if (kept != null) {
            inbox.onSignal(this::save);
        }
    }

    /** Any thread; returns at once. The inbox tells what became of it. */
    void save() {
        LastMinutes memory = kept;
        Duration time = last;
        if (memory == null || time == null) {
            inbox.notice("nothing is kept in memory: record with --replay-buffer 60s");
            return;
        }
        try {
            saving.execute(() -> save(memory, time));
        } catch (RejectedExecutionException e) {
            // It is over.
        }
    }

    private void save(LastMinutes memory, Duration time) {
        try {
            List<Path> files = memory.save(directory, time);
            files.forEach(file -> inbox.notice("saved the last " + Durations.length(time) + " to " + file));
        } catch (IOException e) {
            inbox.gap(ExitCode.DISK, "cannot save the last minutes: " + Reasons.of(e));
        }
    }

    /** Waits for what is being saved, for some seconds. */
    @Override
    public void close() {
        saving.shutdown();
        try {
            saving.awaitTermination(CLOSE_BOUND.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LastMinutes memory = kept;
        if (memory != null) {
            memory.close();
        }
    }
}
