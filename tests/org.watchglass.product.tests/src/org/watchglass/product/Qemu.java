package org.watchglass.product;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Ports;
import org.watchglass.testkit.Tool;

/** A virtual machine with a SPICE server on loopback. */
final class Qemu implements AutoCloseable {
    private static final String PROGRAM = "qemu-system-x86_64";
    /** A kernel boots in emulation, beside other tests. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Process process;
    private final Qmp qmp;
    private final int port;

    private Qemu(Path folder, Process process, Qmp qmp, int port) {
        this.folder = folder;
        this.process = process;
        this.qmp = qmp;
        this.port = port;
    }

    /**
     * Starts a machine.
     *
     * @param access who may connect, as the option {@code -spice} says it
     * @param guest arguments that say what to boot
     */
    static Qemu start(Path folder, String access, List<String> guest, String... more) throws Exception {
        return start(folder, Ports.free(), access, guest, more);
    }

    /** @param port of the SPICE server, which may be one that another machine has had */
    static Qemu start(Path folder, int port, String access, List<String> guest, String... more)
            throws Exception {
        Files.deleteIfExists(folder.resolve("qmp"));
        UnixDomainSocketAddress control = UnixDomainSocketAddress.of(folder.resolve("qmp"));
        List<String> command =
                new ArrayList<>(List.of(PROGRAM, "-accel", "tcg", "-cpu", "qemu64", "-m", "256"));
        command.addAll(List.of("-display", "none", "-monitor", "none", "-net", "none"));
        command.addAll(List.of("-serial", "file:" + folder.resolve("serial")));
        command.addAll(List.of("-qmp", "unix:" + control));
        command.addAll(List.of("-spice", "addr=127.0.0.1,port=" + port + "," + access));
        command.addAll(guest);
        command.addAll(List.of(more));
        Path log = folder.resolve("qemu.log");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(control);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // Where a server that wants SASL looks for qemu.conf.
            builder.environment().put("SASL_CONF_PATH", folder.toString());
            Process process = builder.start();
            return new Qemu(folder, process, Qmp.open(accept(listener, process, log)), port);
        }
    }

    private static SocketChannel accept(ServerSocketChannel listener, Process process, Path log)
            throws Exception {
        listener.configureBlocking(false);
        AtomicReference<SocketChannel> accepted = new AtomicReference<>();
        Await.until("QEMU is there", () -> {
            accepted.set(listener.accept());
            return accepted.get() != null || !process.isAlive();
        });
        if (accepted.get() == null) {
            throw new AssertionError(Files.readString(log));
        }
        return accepted.get();
    }

    String address() {
        return "spice://127.0.0.1:" + port;
    }

    /** Waits until the guest has written a line to its serial port. */
    void awaitSerial(String text) throws Exception {
        awaitSerial(text, 1);
    }

    /** Waits until it has done so that many times. */
    void awaitSerial(String text, int times) throws Exception {
        Await.until(text, PATIENCE, () -> serial().split(Pattern.quote(text), -1).length > times);
    }

    /** What the guest has written there until now. */
    String serial() throws IOException {
        Path serial = folder.resolve("serial");
        return Files.exists(serial) ? Files.readString(serial) : "";
    }

    /** What the guest shows, as QEMU knows it. */
    Image screen() throws IOException {
        return screen(Map.of());
    }

    /** What it shows on a card that has this id. */
    Image screenOf(String card) throws IOException {
        return screen(Map.of("device", card));
    }

    private Image screen(Map<String, String> which) throws IOException {
        Path file = folder.resolve("screen.ppm");
        Map<String, String> arguments = new HashMap<>(which);
        arguments.put("filename", file.toString());
        qmp.execute("screendump", arguments);
        return Image.readPpm(file);
    }

    int port() {
        return port;
    }

    /** Does what QMP calls that, and returns what it says. */
    JsonElement execute(String command, Map<String, ?> arguments) throws IOException {
        return qmp.execute(command, arguments);
    }

    /** Presses a key and lets it go. */
    void press(String key) throws IOException {
        qmp.execute("send-key", Map.of("keys", List.of(Map.of("type", "qcode", "data", key))));
    }

    /** @param name such as {@code STOP} */
    void signal(String name) throws IOException, InterruptedException {
        Tool.run("kill", "-" + name, Long.toString(process.pid())).orFail();
    }

    /** As if somebody had pulled the plug. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        qmp.close();
    }
}
