package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.report.ReportFiles;

/**
 * What was kept of a console at one time, by reference. Any thread; what writes, waits.
 *
 * @param why what happened then
 * @param time when that was
 * @param shown by display
 * @param said null if no traffic is kept
 */
record Held(Why why, Instant time, List<Shown> shown, PacketBuffer.@Nullable Moment said) {
    /** What makes one hold what is kept. */
    enum Why {
        /** The user was told something: an error, a gap. */
        NOTICE,
        DISCONNECT,
        /** Somebody has begun a report, or asks for files. */
        WISH
    }

    /** A display's part, which is there when what was accepted before is in it. */
    record Shown(int display, CompletableFuture<ReplayBuffer.Moment> moment) {}

    private static final Duration HOLD_BOUND = Duration.ofSeconds(5);
    private static final String TRAFFIC = "traffic.pcapng";

    /** Bytes that are there. */
    long bytes() {
        PacketBuffer.Moment packets = said;
        long sum = packets == null ? 0 : packets.bytes();
        for (Shown one : shown) {
            boolean done = one.moment().isDone() && !one.moment().isCompletedExceptionally();
            sum += done ? one.moment().join().bytes() : 0;
        }
        return sum;
    }

    /** Writes all of it beside what is there. Returns the files. */
    List<Path> save(Path directory, Duration last) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Shown one : shown) {
            Path target = free(directory, "replay-" + one.display(), ".mp4");
            if (save(one, target, last, Long.MAX_VALUE)) {
                files.add(target);
            }
        }
        PacketBuffer.Moment packets = said;
        if (packets != null) {
            Path target = free(directory, "replay-traffic", ".pcapng");
            packets.save(target, last);
            files.add(target);
        }
        return files;
    }

    private static Path free(Path directory, String name, String extension) {
        Path candidate = directory.resolve(name + extension);
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = directory.resolve(name + "-" + number + extension);
        }
        return candidate;
    }

    /**
     * Adds all of it to a report; what fails costs the others nothing.
     *
     * @param maxBytes of each video
     */
    void report(ReportFiles files, Duration last, long maxBytes) throws IOException {
        IOException failed = null;
        for (Shown one : shown) {
            try {
                save(one, files.stage(DisplaySlots.replayName(one.display())), last, maxBytes);
            } catch (IOException e) {
                failed = e;
            }
        }
        PacketBuffer.Moment packets = said;
        if (packets != null) {
            boolean replayable = packets.save(files.stage(TRAFFIC), last);
            files.note(TRAFFIC, replayable ? "from a session's start on"
                    : "not replayable: it begins within a session");
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static boolean save(Shown one, Path target, Duration last, long maxBytes) throws IOException {
        try {
            ReplayBuffer.Moment moment = one.moment().get(HOLD_BOUND.toMillis(), TimeUnit.MILLISECONDS);
            if (moment.isEmpty()) {
                return false;
            }
            moment.save(target, last, maxBytes);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("display " + one.display() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
