package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** Passwords reach the server, and nobody else. */
class SecretTest {
    private static final String PASSWORD = "Kp7-walnut-9Zq";
    private static final int CONNECT = 3;

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final Path folder;

    SecretTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Script asking(LinkError answer) {
        return link -> {
            LinkMess message = link.readLink();
            received.add(link.readPassword(message));
            link.sendResult(answer);
        };
    }

    private void assertSecret() throws Exception {
        assertEquals(PASSWORD, received.take());
        byte[] secret = PASSWORD.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("password"))
                    .toList();
            assertTrue(all.size() > 1);
            for (Path file : all) {
                assertFalse(contains(Files.readAllBytes(file), secret), file::toString);
            }
        }
    }

    private static boolean contains(byte[] text, byte[] part) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aRefusedPasswordFromTheEnvironmentIsNotShown() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(asking(LinkError.PERMISSION_DENIED));
                Run run = Product.BUILT.start(
                        folder, Map.of("WATCHGLASS_PASSWORD", PASSWORD), "record", server.address(),
                        "--verbose")) {
            assertEquals(CONNECT, run.end().exitCode());
            assertSecret();
        }
    }

    @Test
    void aPasswordFromAFileIsNotShown() throws Exception {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        try (ScriptedServer server = ScriptedServer.start(asking(LinkError.PERMISSION_DENIED));
                Run run = Product.BUILT.start(
                        folder, "record", server.address(), "--verbose", "--password-file", "password")) {
            assertEquals(CONNECT, run.end().exitCode());
            assertSecret();
        }
    }
}
