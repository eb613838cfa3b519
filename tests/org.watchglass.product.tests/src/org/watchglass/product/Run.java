package org.watchglass.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Tool;

/** The program while it runs. What it prints goes to files beside its working folder. */
final class Run implements AutoCloseable {
    private static final int BOUND_SECONDS = 60;

    private final Process process;
    private final Path output;
    private final Path errors;

    private Run(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static Run start(Path folder, Map<String, String> variables, List<String> command) throws IOException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(variables);
        return new Run(builder.start(), output, errors);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What has been printed until now. */
    String output() throws IOException {
        return Files.readString(output);
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Waits until that has been printed. */
    void awaitOutput(String text) throws Exception {
        Await.until(text, () -> output().contains(text) || !isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("ended without printing '" + text + "': " + output() + errors());
        }
    }

    /** The same for what it says on standard error. */
    void awaitErrors(String text) throws Exception {
        Await.until(text, () -> errors().contains(text) || !isAlive());
        if (!errors().contains(text)) {
            throw new AssertionError("ended without saying '" + text + "': " + output() + errors());
        }
    }

    /** Waits until the program records, and says where. */
    Recording awaitRecording() throws Exception {
        awaitOutput("recording ");
        Recording recording = Recording.named(output());
        Await.until("the first file", () -> Files.exists(recording.file("display-0.mp4")));
        return recording;
    }

    /** @param name such as {@code TERM} */
    void signal(String name) throws IOException, InterruptedException {
        Tool.run("kill", "-" + name, Long.toString(pid())).orFail();
    }

    /** Types a line. */
    void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits for the end. */
    Outcome end() throws IOException, InterruptedException {
        if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + BOUND_SECONDS + " s: " + output() + errors());
        }
        return new Outcome(process.exitValue(), output(), errors());
    }

    /** Leaves nothing running. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
