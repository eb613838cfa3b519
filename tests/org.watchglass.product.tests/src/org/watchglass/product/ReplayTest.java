package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** Recorded sessions, drawn once more. */
class ReplayTest {
    private static final Pattern FRAMES = Pattern.compile("replayed (\\d+) frames of");

    private final Path folder;

    ReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Recording record(String address) throws Exception {
        return Product.BUILT.run(folder, "record", address, "-d", "3s").ok().recording();
    }

    private Path replay(Recording recording, String name) throws Exception {
        Product.BUILT.run(folder, "replay", recording.directory().toString(), "--out", name,
                "--screenshot", name + ".png").ok();
        return folder.resolve(name);
    }

    private static int frames(Outcome outcome) {
        Matcher frames = FRAMES.matcher(outcome.output());
        assertTrue(frames.find(), () -> outcome.output() + outcome.errors());
        return Integer.parseInt(frames.group(1));
    }

    @Test
    void twoReplaysMakeTheSameBytes() throws Exception {
        Recording recording = record("demo:?scene=everything");
        Path first = replay(recording, "first");
        Path second = replay(recording, "second");
        assertArrayEquals(Files.readAllBytes(first.resolve("display-0.mp4")),
                Files.readAllBytes(second.resolve("display-0.mp4")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("first.png")),
                Files.readAllBytes(folder.resolve("second.png")));
    }

    @Test
    void aReplayShowsWhatTheSessionShowed() throws Exception {
        Recording recording = record("demo:?scene=everything");
        Path out = replay(recording, "out");
        Video video = Video.probe(out.resolve("display-0.mp4"));
        assertEquals(recording.video().seconds(), video.seconds(), 1.2);
        assertTrue(video.frames() > 30, () -> video.frames() + " pictures");
        Recording.assertShows(Image.read(folder.resolve("out.png")), video);
    }

    @Test
    void aKilledRecorderLeavesWhatCanBeReplayed() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "demo:", "-d", "60s")) {
            Path file = run.awaitRecording().file("traffic.pcapng");
            Await.until("some traffic", () -> Files.size(file) > 1_000_000);
            run.signal("KILL");
            Await.until("killed", () -> !run.isAlive());
            Outcome replayed = Product.BUILT.run(folder, "replay", file.toString());
            assertEquals(0, replayed.exitCode());
            assertTrue(frames(replayed) > 10, replayed::output);
        }
    }

    @Test
    void aReplayEndsWhenItIsTold() throws Exception {
        Recording recording = record("demo:");
        String directory = recording.directory().toString();
        int all = frames(Product.BUILT.run(folder, "replay", directory).ok());
        int some = frames(Product.BUILT.run(folder, "replay", directory, "--until", "1.5s").ok());
        assertTrue(some > 0 && some < all, () -> some + " of " + all);
    }

    @Test
    void twoReplaysAreComparedFrameByFrame() throws Exception {
        Recording recording = record("demo:");
        Path out = replay(recording, "out");
        String[] compare = {"replay", recording.directory().toString(), "--compare", out.toString()};
        assertTrue(Product.BUILT.run(folder, compare).ok().output().contains("all frames are the same"));
        Path list = out.resolve("display-0.frames");
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        lines.set(5, lines.get(5).replaceFirst("(x\\d+ )[0-9a-f]+", "$1" + "1"));
        Files.write(list, lines);
        Outcome different = Product.BUILT.run(folder, compare);
        assertEquals(1, different.exitCode());
        assertTrue(different.output().contains("display 0 differs first in its frame 5, "),
                different::output);
        assertEquals(1280, Image.read(out.resolve("difference.png")).width());
    }

    @Test
    void whatCannotBeReplayedIsRefusedInOneLine() throws Exception {
        Files.writeString(folder.resolve("text"), "something else");
        Product.BUILT.run(folder, "replay", "text")
                .failed(2, "text is not a pcapng file of Watchglass's");
        Product.BUILT.run(folder, "replay", folder.toString()).failed(2, "has no traffic.pcapng");
        Product.BUILT.run(folder, "replay", "text", "--compare", folder.toString())
                .failed(2, "has no lists of frames");
        Product.BUILT.run(folder, "replay", "nowhere").failed(2, "no such file");
        Product.BUILT.run(folder, "replay", "text", "--speed", "0").failed(2, "--speed 0");
    }
}
