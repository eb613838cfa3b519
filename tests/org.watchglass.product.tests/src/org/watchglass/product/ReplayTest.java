package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** Recorded sessions, drawn once more. */
class ReplayTest {
    private static final Pattern FRAMES = Pattern.compile("replayed (\\d+) frames of");

    private static final Path SESSIONS =
            Path.of(System.getProperty("watchglass.root"), "tests/testbed/sessions");

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
        // Not tile by tile: small coloured letters lose more in a video.
        double likeness = video.lastPicture().psnr(Image.read(folder.resolve("out.png")));
        assertTrue(likeness > 35, () -> "PSNR " + likeness);
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

    /** If drawing changes on purpose, look at the pictures: replay --out, replay --compare. */
    @ParameterizedTest
    @CsvSource({
        "boot, 6b39abb39f774ef23c1f84c4aaa37876bda5c2b0d25fdecd740ba577e6f4e16d",
        "scroll, 2c3a0667c17997d5b9178ec42ebc36bf74a6cee6ac419b21e80ae21fd3bfd466",
        "typing, a5950f743dbb7143604aa4a72746ca414e8183fc0acea538f5d946c2c8a163f3",
        "video, c82f0a5fd75cbdf5ebea098cfee07a0a0cb01acdfd5f93c9dd3e533dd6423405",
        "windows, dd67ec8303fab1779b6d21643291685e7036b286a914e4a575626e37ba9855a1"})
    void recordedSessionsLookAsTheyDid(String name, String frames) throws Exception {
        Path session = folder.resolve(name + ".pcapng");
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(SESSIONS.resolve(name + ".pcapng.gz")))) {
            Files.copy(in, session);
        }
        Product.BUILT.run(folder, "replay", session.toString(), "--out", name).ok();
        byte[] list = Files.readAllBytes(folder.resolve(name).resolve("display-0.frames"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(list);
        assertEquals(frames, HexFormat.of().formatHex(hash));
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
