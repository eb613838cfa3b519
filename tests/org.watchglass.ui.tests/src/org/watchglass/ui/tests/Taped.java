package org.watchglass.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Secret;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;

/** The demo guest, recorded by the services, without any window. */
final class Taped implements AutoCloseable {
    static final String TYPING = "demo:?scene=typing&size=800x600";
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Console console;
    private final Recording recording;

    /** Begins to record. */
    Taped(Path directory, String address) throws Exception {
        console = Framework.service(ConsoleProvider.class, "(" + ConsoleProvider.SCHEME + "=demo)")
                .open(new ConnectRequest(ConsoleAddress.parse(address), Secret.NONE, 60));
        recording = Framework.service(Recorder.class, "(objectClass=*)")
                .start(console, new RecordOptions(directory, true, Displays.ALL), notice -> {});
        frames(1);
    }

    /** A recording that was closed: two marks, with {@code frames} before, between and behind them. */
    static Image whole(Path directory, int frames) throws Exception {
        return whole(directory, frames, TYPING);
    }

    static Image whole(Path directory, int frames, String address) throws Exception {
        try (Taped taped = new Taped(directory, address)) {
            taped.frames(frames);
            taped.mark("first mark");
            taped.frames(2 * frames);
            taped.mark("second mark");
            taped.frames(3 * frames);
            return taped.end();
        }
    }

    /** One whose recorder was killed a while ago. */
    static Path crashed(Path directory) throws Exception {
        try (Taped taped = new Taped(directory.resolveSibling("live"), TYPING)) {
            taped.frames(20);
            Files.createDirectories(directory);
            for (Path file : Captures.find(taped.directory(), "")) {
                if (Files.isRegularFile(file)) {
                    Path copy = Files.copy(file, directory.resolve(file.getFileName()));
                    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
                }
            }
        }
        delete(directory.resolveSibling("live"));
        return directory;
    }

    static void delete(Path directory) throws IOException {
        for (Path file : Captures.find(directory, "").stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            Files.delete(file);
        }
    }

    Path directory() {
        return recording.directory();
    }

    /** Waits until so many frames are in the file. */
    void frames(int wanted) throws Exception {
        Await.until(wanted + " frames", () -> recording.status().written().frames() >= wanted);
    }

    private void mark(String text) {
        recording.mark(text);
    }

    /** Returns what was shown last. */
    Image end() throws Exception {
        console.close();
        Image last = Image.of(console.displays().get(0).snapshot(SnapshotPointer.BLENDED).get());
        recording.close(BOUND);
        return last;
    }

    @Override
    public void close() {
        console.close();
        recording.close(BOUND);
    }
}
