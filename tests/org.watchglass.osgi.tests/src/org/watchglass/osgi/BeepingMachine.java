package org.watchglass.osgi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Secret;
import org.watchglass.testkit.Await;

/** A virtual machine whose disk's first 512 bytes turn on the speaker and stop the processor. */
final class BeepingMachine implements AutoCloseable {
    /** In Hz: the timer's 1193182 Hz, by 1193. */
    static final int TONE = 1000;

    private static final int SECTOR = 512;
    private static final int FRAMES_PER_SECOND = 60;
    private static final String CODE =
            """
                    fa          cli
                    b0 b6       mov al, 0xb6        timer 2 makes a square wave
                    e6 43       out 0x43, al
                    b8 a9 04    mov ax, 1193
                    e6 42       out 0x42, al
                    88 e0       mov al, ah
                    e6 42       out 0x42, al
                    e4 61       in al, 0x61
                    0c 03       or al, 3            which the speaker gets
                    e6 61       out 0x61, al
                    f4          hlt
                    eb fd       jmp -3
                    """;

    private final Process process;
    private final int port;

    private BeepingMachine(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param compression {@code on} for Opus, {@code off} */
    static BeepingMachine start(Path folder, String compression) throws IOException {
        Path disk = Files.write(folder.resolve("disk"), sector());
        int port = freePort();
        List<String> command = List.of(
                "qemu-system-x86_64",
                "-accel", "tcg", "-m", "32", "-display", "none", "-monitor", "none", "-net", "none",
                "-drive", "format=raw,file=" + disk,
                "-audiodev", "spice,id=sound",
                "-machine", "pc,pcspk-audiodev=sound",
                "-spice",
                "addr=127.0.0.1,port=" + port + ",disable-ticketing=on,playback-compression=" + compression);
        Process process = new ProcessBuilder(command).inheritIO().start();
        return new BeepingMachine(process, port);
    }

    private static byte[] sector() {
        StringBuilder hex = new StringBuilder();
        CODE.lines().forEach(line -> hex.append(line.substring(0, 12).replace(" ", "")));
        byte[] sector = Arrays.copyOf(HexFormat.of().parseHex(hex), SECTOR);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xAA;
        return sector;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Connects to it, as soon as it is there. */
    Console connect(ConsoleProvider provider) throws Exception {
        ConsoleAddress address = ConsoleAddress.parse("spice://127.0.0.1:" + port);
        AtomicReference<Console> console = new AtomicReference<>();
        Await.until("the machine is there", () -> {
            try {
                console.set(provider.open(new ConnectRequest(address, Secret.NONE, FRAMES_PER_SECOND)));
                return true;
            } catch (ConsoleException e) {
                return !process.isAlive();
            }
        });
        return console.get();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
