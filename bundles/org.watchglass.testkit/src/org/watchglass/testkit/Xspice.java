package org.watchglass.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real desktop behind a SPICE server, without a virtual machine: an X server that is both. It runs until it
 * is closed.
 */
public final class Xspice implements AutoCloseable {
    /** Of the desktop with a hidden pointer. */
    public static final String BACKGROUND = "#305070";

    private static final Path SCRIPT =
            Path.of(System.getProperty("watchglass.root"), "tests/testbed/xspice");
    private static final String NOTHING = """
            #define nothing_width 8
            #define nothing_height 1
            #define nothing_x_hot 0
            #define nothing_y_hot 0
            static char nothing_bits[] = {
               0x00};
            """;

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final List<Process> processes = new ArrayList<>();
    private final Map<String, String> settings;
    private final Path folder;
    private final int width;
    private final int height;
    private final int port;
    private String display = "";

    private Xspice(Path folder, int width, int height, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.width = width;
        this.height = height;
        port = Ports.free();
    }

    /** @param folder that is there, for all that it writes */
    public static Xspice start(Path folder, int width, int height) throws Exception {
        return start(folder, width, height, Map.of());
    }

    /** @param settings of its SPICE server, as variables {@code XSPICE_…} */
    public static Xspice start(Path folder, int width, int height, Map<String, String> settings)
            throws Exception {
        Xspice server = new Xspice(folder, width, height, settings);
        server.up("");
        return server;
    }

    /** With an agent, as it runs in guests, in the desktop. Its first screen is 1024x768. */
    public static Xspice startWithAgent(Path folder) throws Exception {
        Xspice server = new Xspice(folder, 1024, 768, Map.of());
        server.up("agent");
        String port = folder.resolve("agent-port").toString();
        Path socket = folder.resolve("agent-socket");
        server.launch("/usr/sbin/spice-vdagentd", "-f", "-x", "-X", "-s", port, "-S", socket.toString(),
                "-u", folder.resolve("agent-uinput").toString());
        Await.until("the agent's daemon is up", () -> Files.exists(socket));
        server.launch("spice-vdagent", "-x", "-s", port, "-S", socket.toString());
        return server;
    }

    /** After it was closed: on the same port, with nothing on it. */
    public void startAgain() throws Exception {
        processes.clear();
        Files.delete(folder.resolve("display"));
        up("");
    }

    private void up(String agent) throws Exception {
        Process x = launch(SCRIPT.toString(), "" + port, "" + width, "" + height,
                folder.toString(), agent);
        Path number = folder.resolve("display");
        Await.until("X is up", () -> !x.isAlive() || Files.exists(number) && Files.size(number) > 1);
        if (!x.isAlive()) {
            throw new AssertionError(Files.readString(folder.resolve("log")));
        }
        display = ":" + Files.readString(number).strip();
        run("xrandr", "--output", "qxl-0", "--mode", width + "x" + height);
    }

    /**
     * Plugs in a second monitor, on the right of the first.
     *
     * @param mode its name, then its clock and timings as xrandr takes them
     */
    public void addSecondMonitor(String... mode) throws IOException, InterruptedException {
        List<String> newMode = new ArrayList<>(List.of("xrandr", "--newmode"));
        newMode.addAll(List.of(mode));
        run(newMode.toArray(new String[0]));
        run("xrandr", "--addmode", "qxl-1", mode[0]);
        run("xrandr", "--output", "qxl-1", "--mode", mode[0], "--right-of", "qxl-0");
    }

    public String address() {
        return "spice://127.0.0.1:" + port;
    }

    /** Starts a program on the desktop; it ends with the desktop. */
    public Process launch(String... command) throws IOException {
        Process process = prepare(command).start();
        processes.add(process);
        return process;
    }

    /** Runs a program on the desktop to its end. */
    public void run(String... command) throws IOException, InterruptedException {
        if (prepare(command).start().waitFor() != 0) {
            throw new AssertionError(List.of(command) + ": " + Files.readString(folder.resolve("log")));
        }
    }

    /** What a program on the desktop prints; nothing if it is not content. */
    public String ask(String... command) throws IOException, InterruptedException {
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
        builder.environment().putAll(settings);
        return builder;
    }

    /** What is on the screen, as X knows it: without the pointer. */
    public Image screen() throws IOException, InterruptedException {
        Path file = folder.resolve("x.png");
        run("import", "-window", "root", file.toString());
        return Image.read(file);
    }

    /** What a client shows that is not ours. */
    public Image foreignScreenshot() throws IOException, InterruptedException {
        Path ppm = folder.resolve("foreign.ppm");
        Tool.run("spicy-screenshot", "--uri", address(), "-o", ppm.toString()).orFail();
        return Image.readPpm(ppm);
    }

    /** Makes the pointer of nothing, for no screenshot of X has it, and moves it out of the way. */
    public void hidePointer() throws IOException, InterruptedException {
        Path nothing = Files.writeString(folder.resolve("nothing.xbm"), NOTHING);
        run("xsetroot", "-solid", BACKGROUND, "-cursor", nothing.toString(), nothing.toString());
        run("xdotool", "mousemove", "1200", "700");
    }

    /** Kills it and all that runs on it, the server first: those who look on see no window go. */
    @Override
    public void close() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
    }
}
