package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Ports;
import org.watchglass.testkit.Tool;

/** QEMU whose users log in by SASL, as Cyrus does it. */
class SaslTest {
    private static final Path ROOT = Path.of(System.getProperty("watchglass.root"));
    private static final String SECRET = "Kp7-walnut-9Zq";
    private static final String USER = "kim";
    private static final int CONNECT = 3;

    private final Path folder;
    private final Path keys;
    private final int tlsPort = Ports.free();

    SaslTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        keys = folder.resolve("keys");
        Tool.run(ROOT.resolve("tests/testbed/tls-certificates").toString(), keys.toString()).orFail();
    }

    private Qemu start(String mechanisms) throws Exception {
        Path users = folder.resolve("users");
        Files.writeString(folder.resolve("qemu.conf"),
                "mech_list: " + mechanisms + "\npwcheck_method: auxprop\nauxprop_plugin: sasldb\n"
                        + "sasldb_path: " + users + "\n");
        String create = "printf %s " + SECRET + " | /usr/sbin/saslpasswd2 -f " + users
                + " -a qemu -c -p " + USER;
        Tool.run("sh", "-c", create).orFail();
        String access = "sasl=on,tls-port=" + tlsPort + ",x509-dir=" + keys;
        return Qemu.start(folder, access, BootSector.arguments(folder));
    }

    private Outcome screenshot(String address, String password) throws Exception {
        try (Run run = Product.BUILT.start(
                folder, Map.of("WATCHGLASS_PASSWORD", password), "screenshot", address, "--out", "screen.png",
                "--ca-file", keys.resolve("ca-cert.pem").toString())) {
            Outcome outcome = run.end();
            assertFalse((outcome.output() + outcome.errors()).contains(SECRET), outcome::toString);
            return outcome;
        }
    }

    private String address(String user) {
        return "spice+tls://" + user + "localhost:" + tlsPort;
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram-sha-512", "scram-sha-256", "scram-sha-1", "plain"})
    void theRightPasswordOpensTheConsoleBy(String mechanism) throws Exception {
        try (Qemu qemu = start(mechanism)) {
            Image screen = Rest.of(qemu::screen);
            Outcome right = screenshot(address(USER + "@"), SECRET);
            assertEquals(0, right.exitCode(), right::toString);
            assertEquals(0, Image.read(folder.resolve("screen.png")).differences(screen));
            screenshot(address(USER + "@"), "wrong").failed(CONNECT, "refused the user or the password");
            screenshot(address("nobody@"), SECRET).failed(CONNECT, "refused the user or the password");
            screenshot(address(""), SECRET).failed(CONNECT, "wants a user", "spice://USER@HOST");
        }
    }

    /** Without TLS, SPICE servers insist on encryption by SASL, which is not known here. */
    @Test
    void withoutTlsThereIsNoWayIn() throws Exception {
        try (Qemu qemu = start("scram-sha-256 plain digest-md5")) {
            String plain = qemu.address().replace("//", "//" + USER + "@");
            screenshot(plain, SECRET).failed(CONNECT, "DIGEST-MD5", "TLS port");
        }
    }
}
