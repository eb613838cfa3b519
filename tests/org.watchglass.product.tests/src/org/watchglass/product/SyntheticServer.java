package org.watchglass.product;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Ports;
import org.watchglass.testkit.Tool;

/**
 * The server that draws every operation at random, for one client. Its source and that of a client made of
 * spice-gtk are in the test bed.
 */
final class SyntheticServer implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("watchglass.root"));
    private static final Path BUILT = ROOT.resolve("target/testbed/synthetic-server");
    private static final int END_COLOUR = 0x13579b;

    private final Path log;
    private final Process process;
    private final int port;

    private SyntheticServer(Path log, Process process, int port) {
        this.log = log;
        this.process = process;
        this.port = port;
    }

    /** Compiles server and client; without compiler and libraries, the test that asks is skipped. */
    static void build() throws Exception {
        boolean installed = new ProcessBuilder(
                "sh", "-c", "gcc --version && pkg-config --exists spice-server spice-client-glib-2.0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
        assumeTrue(installed, "gcc, pkg-config, libspice-server-dev or libspice-client-glib-2.0-dev is not "
                + "installed: tests/install-packages does that");
        Tool.run(ROOT.resolve("tests/testbed/synthetic-server/build").toString(), BUILT.toString()).orFail();
    }

    /**
     * Starts it.
     *
     * @param seed the same draws the same
     * @param count how many operations are drawn when a client has come
     * @param operations which, as the server's source names them
     */
    static SyntheticServer start(Path folder, int seed, int count, List<String> operations) throws Exception {
        int port = Ports.free();
        Path log = Files.createTempFile(folder, "synthetic", ".log");
        List<String> command = new ArrayList<>(List.of(BUILT.resolve("server").toString()));
        command.addAll(List.of("" + port, "" + seed, "" + count));
        command.addAll(operations);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        SyntheticServer server = new SyntheticServer(log, process, port);
        Await.until("the synthetic server", () -> server.has("LISTENING") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(Files.readString(log));
        }
        return server;
    }

    private boolean has(String line) throws Exception {
        return Files.readString(log).contains(line + "\n");
    }

    String address() {
        return "spice://127.0.0.1:" + port;
    }

    /** Whether that is the finished picture: what is drawn last is in its corner. */
    static boolean isFinished(Image picture) {
        int pixels = picture.rgb().length;
        return pixels > 0 && picture.rgb()[pixels - 1] == END_COLOUR;
    }

    /** The finished picture, as spice-gtk has drawn it. */
    Image seenByReference(Path folder) throws Exception {
        Path ppm = folder.resolve("reference.ppm");
        Tool.run(BUILT.resolve("reference").toString(), address(), ppm.toString()).orFail();
        return Image.readPpm(ppm);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
