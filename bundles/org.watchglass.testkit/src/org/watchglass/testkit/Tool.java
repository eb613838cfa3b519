package org.watchglass.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, within a bound, and keeps what it printed. */
public final class Tool {
    private static final Duration BOUND = Duration.ofSeconds(120);

    /** What a program left. */
    public record Result(int exitCode, byte[] output, String errors) {
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        /** This result, if the program was content. */
        public Result orFail() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ": " + text() + errors);
            }
            return this;
        }
    }

    private Tool() {}

    public static Result run(String... command) throws IOException, InterruptedException {
        return await(new ProcessBuilder(List.of(command)).start(), BOUND);
    }

    /** Collects a started program's output until it ends. */
    public static Result await(Process process, Duration bound) throws IOException, InterruptedException {
        process.getOutputStream().close();
        CompletableFuture<byte[]> output = read(process.getInputStream());
        CompletableFuture<byte[]> errors = read(process.getErrorStream());
        if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + bound.toSeconds() + " s: " + process.info());
        }
        return new Result(
                process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
    }

    private static CompletableFuture<byte[]> read(InputStream from) {
        return CompletableFuture.supplyAsync(() -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (from) {
                from.transferTo(all);
            } catch (IOException e) {
                // A killed program's pipe may break: what came until then counts.
            }
            return all.toByteArray();
        });
    }
}
