package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/** A recorder that is killed at random moments: while it records, and while it finishes files. */
class KillTest {
    private static final double MOST_LOST_SECONDS = 1;
    private static final int MOST_MILLIS = 3000;
    private static final int LONG_FILES = 1_000_000;
    private static final int SHORT_FILES = 12;
    private static final Pattern CHECKED =
            Pattern.compile("(\\S+\\.mp4)  (repaired|complete), (\\d+) frames, ([0-9.]+) s, .*");

    private final Path folder;
    private final Random random = new Random(11);
    private double worst;

    KillTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void losesAtMostTheLastSecondWheneverItIsKilled() throws Exception {
        kill(5);
    }

    @Test
    @Tag("long")
    void losesAtMostTheLastSecondInFiftyKills() throws Exception {
        kill(50);
    }

    private void kill(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Path directory = Files.createDirectory(folder.resolve("killed-" + i));
            Map<String, Double> shown = recordAndKill(directory, i % 2 == 0 ? LONG_FILES : SHORT_FILES);
            assertEverythingPlays(directory, shown);
            assertRepaired(directory);
        }
        System.out.printf("%d kills: at most %.3f s lost%n", times, worst);
    }

    /** How many seconds each file had shown, as the process has said before it was killed. */
    private Map<String, Double> recordAndKill(Path directory, int framesPerFile) throws Exception {
        Path said = folder.resolve(directory.getFileName() + ".txt");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledRecorder.class.getName(), directory.toString(),
                Integer.toString(framesPerFile))
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            Path first = directory.resolve("display-0.mp4");
            Await.until("the first picture is in the file", () -> plays(first) || !process.isAlive());
            boolean ended = process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            assertTrue(!ended, () -> "ended by itself: " + text(said));
        } finally {
            process.destroyForcibly().waitFor();
        }
        Map<String, Double> shown = new TreeMap<>();
        text(said).lines().map(line -> line.split(" ")).filter(words -> words.length == 2)
                .forEach(words -> shown.put(words[0], Integer.parseInt(words[1]) / 1000.0));
        return shown;
    }

    private static boolean plays(Path file) throws IOException {
        return Files.exists(file) && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains("moof");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertEverythingPlays(Path directory, Map<String, Double> shown) throws Exception {
        for (Map.Entry<String, Double> entry : shown.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (entry.getValue() < MOST_LOST_SECONDS && (Files.notExists(file) || !plays(file))) {
                Files.deleteIfExists(file); // everything that it had shown was within the last second
                continue;
            }
            assertDecodes(file);
            double lost = entry.getValue() - Video.probe(file).seconds();
            worst = Math.max(worst, lost);
            assertTrue(lost <= MOST_LOST_SECONDS, () -> file + ": " + lost + " s are missing");
        }
    }

    private static void assertDecodes(Path file) throws IOException, InterruptedException {
        Tool.Result result =
                Tool.run("ffmpeg", "-v", "error", "-xerror", "-i", file.toString(), "-fps_mode",
                        "passthrough", "-enc_time_base", "1:90000", "-f", "null", "-")
                        .orFail();
        assertEquals("", result.text() + result.errors(), file::toString);
    }

    private void assertRepaired(Path directory) throws Exception {
        for (String name : List.of("metadata.json", "session.json")) {
            Files.writeString(directory.resolve(name), "{\"state\": \"closed\"}");
        }
        Outcome outcome = Product.BUILT.run(folder, "check", directory.toString(), "--repair").ok();
        Matcher checked = CHECKED.matcher(outcome.output());
        int files = 0;
        while (checked.find()) {
            Path file = directory.resolve(checked.group(1));
            Video video = new Recording(directory).finished(checked.group(1));
            assertDecodes(file);
            assertEquals(video.frames(), Integer.parseInt(checked.group(3)), file::toString);
            assertEquals(video.seconds(), Double.parseDouble(checked.group(4)), 0.1, file::toString);
            files++;
        }
        assertEquals(new Recording(directory).videos(), files, outcome::toString);
    }
}
