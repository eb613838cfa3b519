package org.watchglass.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs each target on inputs that are damaged in the places that matter: Jazzer looks for those that reach
 * code that none before has reached. Whatever they are, nothing is thrown but what is declared, no input
 * takes 10 s, and none more memory than its target allows.
 *
 * <p>What is found lies in {@code target/fuzz}, and is mended with a test of its own where it is mended.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
    private static final Seeds SEEDS = new Seeds(Path.of(System.getProperty("watchglass.root")));
    private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
    private static final int SHOWN_LINES = 40;

    @Test
    void everyTargetSurvivesASecondOrTwo() throws Exception {
        survives(EveryTarget.class, EveryTarget.seeds(SEEDS), Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Tag("long")
    void survivesTwoMinutes(Target target) throws Exception {
        survives(target.entry(), target.seeds(SEEDS), Duration.ofMinutes(2));
    }

    private static void survives(Class<?> entry, List<byte[]> seeds, Duration time)
            throws Exception {
        Files.createDirectories(WORK);
        Path folder = Files.createTempDirectory(WORK, entry.getSimpleName() + "-");
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        assertFalse(seeds.isEmpty(), "no seeds");
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(inputs.resolve("seed-" + i), seeds.get(i));
        }
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + entry.getName(),
                "--instrumentation_includes=org.watchglass.**",
                // They watch for what programs do to their surroundings.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=10",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-artifact_prefix=" + folder + "/",
                inputs.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(time.plusMinutes(1).toSeconds(), TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("found something, see " + log + ":\n" + end(log));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
}
