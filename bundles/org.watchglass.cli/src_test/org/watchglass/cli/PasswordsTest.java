package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Secret;

class PasswordsTest {
    private static final Secret IN_FILE = new Secret("from the .vv");
    private static final Map<String, String> SET = Map.of("WATCHGLASS_PASSWORD", "from the variable");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void prefersTheFirstLineOfTheFile() throws Exception {
        assertEquals("\u00fcber all", chosen(write("\u00fcber all\r\nsecond"), SET));
        assertEquals(" spaces stay ", chosen(write(" spaces stay "), SET));
    }

    @Test
    void prefersTheVariableToTheConnectionFile() throws CommandException {
        assertEquals("from the variable", chosen(null, SET));
        assertEquals("from the .vv", chosen(null, Map.of("WATCHGLASS_PASSWORD", "")));
        assertEquals("from the .vv", chosen(null, Map.of()));
    }

    @Test
    void refusesFilesWithoutAPassword() throws IOException {
        assertRefused("the first line of FILE is empty: no password", write(""));
        assertRefused("the first line of FILE is empty: no password", write("\ns3cret"));
        assertRefused("cannot read FILE: no such file or directory", folder.resolve("missing"));
        assertRefused("cannot read FILE: Is a directory", folder);
    }

    @Test
    void refusesWhatIsTooLargeOrNotText() throws IOException {
        assertRefused("cannot read FILE: it has more than 65536 bytes", Path.of("/dev/zero"));
        Path binary = Files.write(folder.resolve("key"), new byte[] {'s', '3', (byte) 0xFF});
        assertRefused("cannot read FILE: it is not UTF-8 text", binary);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }

    private static String chosen(@Nullable Path file, Map<String, String> variables) throws CommandException {
        return new String(Passwords.choose(file, variables, IN_FILE).reveal(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(String message, Path file) {
        var e = assertThrows(CommandException.class, () -> Passwords.choose(file, SET, IN_FILE));
        assertEquals(ExitCode.USAGE, e.exitCode());
        assertEquals(message.replace("FILE", file.toString()), e.getMessage());
        assertFalse(message.contains("s3"));
    }
}
