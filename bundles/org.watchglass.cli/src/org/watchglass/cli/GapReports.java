package org.watchglass.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.watchglass.flow.Threads;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.ProtocolGap;

/**
 * Writes a report for each protocol gap of a console: a folder named after it, with {@code gap.json} and a
 * picture of each display, that is there whole or not at all. A gap that has a report already, from whichever
 * run, gets no second one.
 *
 * <p>Everything is written on a thread of its own; the console's threads only post.
 */
final class GapReports implements ConsoleListener, AutoCloseable {
    /** Reports that a directory holds at the most: each has a picture. */
    static final int MAX_REPORTS = 256;

    private static final Duration PICTURE_BOUND = Duration.ofSeconds(2);
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    private static final String PREFIX = "gap-";
    private static final int MAX_NAME = 100;

    private final Path directory;
    private final Console console;
    private final Inbox inbox;
    private final Clock clock;
    private final ExecutorService writer = Threads.single("gap reports");
    /** On the writer's thread from then on. */
    private long reports;

    /**
     * Begins with the gaps that the console has already.
     *
     * @param directory is made if it is not there
     * @param inbox told if a report cannot be written
     */
    GapReports(Path directory, Console console, Inbox inbox, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory.toAbsolutePath());
        this.console = console;
        this.inbox = inbox;
        this.clock = clock;
        try (Stream<Path> files = Files.list(this.directory)) {
            reports = files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).count();
        }
        console.addListener(this);
    }

    @Override
    public void onProtocolGap(ProtocolGap gap) {
        try {
            writer.execute(() -> report(gap));
        } catch (RejectedExecutionException e) {
            // It came after the end.
        }
    }

    /** Waits until what has come is written, within bounds. */
    @Override
    public void close() {
        console.removeListener(this);
        writer.shutdown();
        try {
            writer.awaitTermination(CLOSE_BOUND.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(ProtocolGap gap) {
        String name = gap.name().replaceAll("[^A-Za-z0-9_]+", "-");
        Path folder = directory.resolve(PREFIX + name.substring(0, Math.min(name.length(), MAX_NAME)));
        if (Files.exists(folder) || reports >= MAX_REPORTS) {
            return;
        }
        try {
            write(gap, folder);
            reports++;
        } catch (IOException e) {
            inbox.notice("cannot write a report to " + directory + ": " + Reasons.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ProtocolGap gap, Path folder) throws IOException, InterruptedException {
        Path part = Files.createTempDirectory(directory, ".gap");
        try {
            String json =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json(gap));
            SmallFile.replace(part.resolve("gap.json"), (json + "\n").getBytes(StandardCharsets.UTF_8));
            for (ConsoleDisplay display : console.displays()) {
                picture(display, part.resolve("display-" + display.number() + ".png"));
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    private JsonObject json(ProtocolGap gap) {
        ConsoleStatistics statistics = console.statistics();
        JsonObject json = new JsonObject();
        json.addProperty("gap", gap.name());
        json.addProperty("detail", gap.detail());
        json.addProperty("address", console.address().toString());
        json.addProperty("reported", clock.instant().toString());
        json.add("messages_received", object(statistics.messagesReceived()));
        json.add("protocol_gaps", object(statistics.protocolGaps()));
        return json;
    }

    private static JsonObject object(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    /** A display that shows nothing yet, or is busy for long, has no picture. */
    private static void picture(ConsoleDisplay display, Path file) throws IOException, InterruptedException {
        try {
            PngFile.write(
                    display.snapshot(SnapshotPointer.BLENDED)
                            .get(PICTURE_BOUND.toNanos(), TimeUnit.NANOSECONDS),
                    file);
        } catch (ExecutionException | TimeoutException e) {
            // The rest of the report is worth having.
        }
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(part);
        }
    }
}
