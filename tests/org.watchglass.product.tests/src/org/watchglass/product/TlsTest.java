package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Ports;
import org.watchglass.testkit.Tool;

/** QEMU with TLS, by an authority that nobody else knows. */
class TlsTest {
    private static final Path ROOT = Path.of(System.getProperty("watchglass.root"));
    private static final int CONNECT = 3;
    private static final String SUBJECT = "C=XX,O=Test bed,CN=test server";

    private final Path folder;
    private final Path keys;
    private final int tlsPort = Ports.free();

    TlsTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        keys = folder.resolve("keys");
        Tool.run(ROOT.resolve("tests/testbed/tls-certificates").toString(), keys.toString()).orFail();
    }

    /** @param channels options that say which channels must be secure */
    private Qemu start(String channels) throws Exception {
        String access = "disable-ticketing=on,tls-port=" + tlsPort + ",x509-dir=" + keys + channels;
        return Qemu.start(folder, access, BootSector.arguments(folder));
    }

    private String certificate() {
        return keys.resolve("ca-cert.pem").toString();
    }

    private String connectionFile(String... lines) throws Exception {
        String ca = Files.readString(keys.resolve("ca-cert.pem")).replace("\n", "\\n");
        Path file = folder.resolve("console.vv");
        Files.writeString(file,
                "[virt-viewer]\ntype=spice\nca=" + ca + "\n" + String.join("\n", lines) + "\n");
        return file.toString();
    }

    private Outcome screenshot(Map<String, String> variables, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("screenshot", "--out", "screen.png"));
        all.addAll(List.of(arguments));
        try (Run run = Product.BUILT.start(folder, variables, all.toArray(new String[0]))) {
            return run.end();
        }
    }

    private void assertShows(Qemu qemu, String... arguments) throws Exception {
        Image screen = Rest.of(qemu::screen);
        screenshot(Map.of(), arguments).ok();
        assertEquals(0, Image.read(folder.resolve("screen.png")).differences(screen));
    }

    @Test
    void anAddressOpensTheConsoleIfItsAuthorityIsKnown() throws Exception {
        try (Qemu qemu = start("")) {
            String address = "spice+tls://localhost:" + tlsPort;
            assertShows(qemu, address, "--ca-file", certificate());
            screenshot(Map.of(), address).failed(CONNECT, "certificate", "not trusted");
            screenshot(Map.of(), address, "--ca-file", certificate(), "--host-subject", "CN=other")
                    .failed(CONNECT, "certificate", "CN=other");
        }
    }

    @Test
    void aConnectionFileOpensItBySubjectAndIsDeleted() throws Exception {
        try (Qemu qemu = start("")) {
            String file = connectionFile(
                    "host=127.0.0.1", "tls-port=" + tlsPort, "host-subject=" + SUBJECT, "delete-this-file=1");
            assertShows(qemu, file);
            assertFalse(Files.exists(Path.of(file)));
            screenshot(Map.of(), connectionFile("host=127.0.0.1", "tls-port=" + tlsPort,
                    "host-subject=O=Test bed,C=XX,CN=test server")).failed(CONNECT, "certificate");
        }
    }

    /** Display and the rest stay plain: only the channels that need it move to the other port. */
    @Test
    void someChannelsMustBeSecure() throws Exception {
        try (Qemu qemu = start(",tls-channel=main,tls-channel=inputs")) {
            String both = qemu.address() + "?tls-port=" + tlsPort;
            assertShows(qemu, both.replace("127.0.0.1", "localhost"), "--ca-file", certificate());
            screenshot(Map.of(), qemu.address()).failed(CONNECT, "wants TLS", "tls-port");
        }
    }

    @Test
    void aPortWhereNobodyListensIsPassedOver() throws Exception {
        try (Qemu qemu = start("")) {
            String file = connectionFile("host=localhost", "port=" + Ports.free(), "tls-port=" + tlsPort,
                    "secure-channels=main;inputs");
            assertShows(qemu, file);
            assertTrue(Files.exists(Path.of(file)));
        }
    }

    @Test
    void aProxyIsAsked() throws Exception {
        try (Qemu qemu = start("")) {
            qemu.screen();
            screenshot(Map.of("SPICE_PROXY", "http://127.0.0.1:" + Ports.free()), qemu.address())
                    .failed(CONNECT, "the proxy 127.0.0.1");
            screenshot(Map.of("SPICE_PROXY", "https://u:s3cret@127.0.0.1"), qemu.address())
                    .failed(2, "https://", "SPICE_PROXY");
        }
    }
}
