package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;

/** A real desktop behind a SPICE server, without a virtual machine: an X server that is both. */
final class Xspice implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of(System.getProperty("watchglass.root"), "tests/testbed/xspice");

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;
    private String display = "";

    private Xspice(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Xspice start(Path folder, int width, int height) throws Exception {
        return start(folder, width, height, "");
    }

    /** With an agent, as it runs in guests, in the desktop. Its first screen is 1024x768. */
    static Xspice startWithAgent(Path folder) throws Exception {
        Xspice server = start(folder, 1024, 768, "agent");
        String port = folder.resolve("agent-port").toString();
        Path socket = folder.resolve("agent-socket");
        server.launch("/usr/sbin/spice-vdagentd", "-f", "-x", "-X", "-s", port, "-S", socket.toString(),
                "-u", folder.resolve("agent-uinput").toString());
        Await.until("the agent's daemon is up", () -> Files.exists(socket));
        server.launch("spice-vdagent", "-x", "-s", port, "-S", socket.toString());
        return server;
    }

    private static Xspice start(Path folder, int width, int height, String agent) throws Exception {
        Xspice server = new Xspice(folder, Ports.free());
        Process x = server.launch(SCRIPT.toString(), "" + server.port, "" + width, "" + height,
                folder.toString(), agent);
        Path display = folder.resolve("display");
        Await.until("X is up", () -> !x.isAlive() || Files.exists(display) && Files.size(display) > 1);
        if (!x.isAlive()) {
            throw new AssertionError(Files.readString(folder.resolve("log")));
        }
        server.display = ":" + Files.readString(display).strip();
        server.run("xrandr", "--output", "qxl-0", "--mode", width + "x" + height);
        return server;
    }

    /**
     * Plugs in a second monitor, on the right of the first.
     *
     * @param mode its name, then its clock and timings as xrandr takes them
     */
    void addSecondMonitor(String... mode) throws IOException, InterruptedException {
        List<String> newMode = new ArrayList<>(List.of("xrandr", "--newmode"));
        newMode.addAll(List.of(mode));
        run(newMode.toArray(new String[0]));
        run("xrandr", "--addmode", "qxl-1", mode[0]);
        run("xrandr", "--output", "qxl-1", "--mode", mode[0], "--right-of", "qxl-0");
    }

    String address() {
        return "spice://127.0.0.1:" + port;
    }

    /** Starts a program on the desktop; it ends with the desktop. */
    Process launch(String... command) throws IOException {
        Process process = prepare(command).start();
        processes.add(process);
        return process;
    }

    /** Runs a program on the desktop to its end. */
    void run(String... command) throws IOException, InterruptedException {
        if (prepare(command).start().waitFor() != 0) {
            throw new AssertionError(List.of(command) + ": " + Files.readString(folder.resolve("log")));
        }
    }

    /** What a program on the desktop prints; nothing if it is not content. */
    String ask(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        Tool.Result result = Tool.await(builder.start(), BOUND);
        return result.exitCode() == 0 ? result.text() : "";
    }

    private ProcessBuilder prepare(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("DISPLAY", display);
        return builder;
    }

    /** What is on the screen, as X knows it: without the pointer. */
    Image screen() throws IOException, InterruptedException {
        Path file = folder.resolve("x.png");
        run("import", "-window", "root", file.toString());
        return Image.read(file);
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroyForcibly().onExit().join();
        }
    }
}
