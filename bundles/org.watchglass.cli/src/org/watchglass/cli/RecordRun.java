package org.watchglass.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.remote.Console;

/**
 * Watches a recording that has begun, ends it, and says what it has come to. Belongs to the command's thread.
 */
final class RecordRun {
    /**
     * For the files of the recording. Whoever asks the program to end (a service manager, a container) waits
     * longer before it kills, but not always as long as reports and what is being saved may take before that.
     */
    static final Duration CLOSE_BOUND = Duration.ofSeconds(5);

    /** For a rewrite that was asked for, when nobody waits. */
    static final Duration REWRITE_BOUND = Duration.ofMinutes(1);

    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Surroundings around;
    private final Console console;
    private final Recording recording;

    RecordRun(Surroundings around, Console console, Recording recording) {
        this.around = around;
        this.console = console;
        this.recording = recording;
    }

    /**
     * Returns when the recording is on the disk.
     *
     * @param duration null for as long as nothing else ends it
     * @param before is done when that time is over, before the recording is closed
     */
    ExitCode run(@Nullable Duration duration, RecordOptions options, Runnable before) {
        End end = watch(duration);
        before.run();
        around.terminal().eraseProgress();
        boolean hurry = end.cause() == End.Cause.SIGNAL || end.cause() == End.Cause.STOPPED;
        Duration bound = options.files().fastStart() && !hurry ? REWRITE_BOUND : CLOSE_BOUND;
        List<RecordedFile> files = recording.close(bound);
        around.inbox().takeNotices().forEach(around.terminal()::notice);
        var gaps = console.statistics().protocolGaps();
        new Summary(recording.directory(), files, recording.status(), recording.traffic(), gaps).lines()
                .forEach(around.terminal()::print);
        return explain(end, files, options.video());
    }

    private End watch(@Nullable Duration duration) {
        long limit = duration == null ? Long.MAX_VALUE : duration.toNanos();
        long begin = around.ticker().nanoTime();
        try {
            while (true) {
                around.inbox().takeNotices().forEach(around.terminal()::notice);
                End end = around.inbox().end();
                if (end != null) {
                    return end;
                }
                long elapsed = around.ticker().nanoTime() - begin;
                if (elapsed >= limit) {
                    return End.of(End.Cause.TIME_OVER);
                }
                around.terminal().progress(ProgressLine.of(recording.status()));
                around.inbox().await(Math.min(limit - elapsed, PROGRESS_NANOS - elapsed % PROGRESS_NANOS));
            }
        } catch (InterruptedException e) {
            // Whoever interrupts this thread wants it to end; that is done in order.
            return End.of(End.Cause.STOPPED);
        }
    }

    /** Prints what went wrong, if anything did, and turns it into the exit code. */
    private ExitCode explain(End end, List<RecordedFile> files, boolean video) {
        Terminal terminal = around.terminal();
        switch (end.cause()) {
            case DISCONNECTED -> terminal.error("disconnected: " + end.text() + "; recorded until then");
            case RECORDER_LEFT -> terminal.error("the recorder was stopped; recorded until then");
            case LIMIT -> terminal.print(end.text());
            case TIME_OVER, SIGNAL, STOPPED -> { /* As it was asked for. */ }
        }
        if (end.exitCode() != ExitCode.OK) {
            return end.exitCode();
        }
        ExitCode gap = around.inbox().gap();
        if (gap == ExitCode.DISK) {
            terminal.error("the disk was full: not everything is recorded");
            return gap;
        }
        if (gap == ExitCode.OK && video && files.isEmpty()) {
            terminal.error(
                    "no video was recorded: is the bundle org.watchglass.capture.mp4 installed and started?");
            return ExitCode.FAILED;
        }
        List<RecordedFile> cut = files.stream().filter(file -> !file.complete()).toList();
        cut.forEach(file -> terminal.error(file.path() + " is playable, but shorter than what was shown"));
        if (cut.isEmpty() && gap != ExitCode.OK) {
            terminal.error("not everything is recorded");
        }
        return cut.isEmpty() ? gap : ExitCode.FAILED;
    }
}
