package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsAnAddress() throws CommandException {
        Target target = Target.of("spice://h:5900");
        assertEquals("spice://h:5900", target.address().toString());
        assertTrue(target.password().isEmpty());
    }

    @Test
    void readsAConnectionFileWithItsPassword() throws Exception {
        Target target = Target.of(write("[virt-viewer]\ntype=spice\nhost=h\nport=5900\npassword=s3cret\n"));
        assertEquals("spice://h:5900", target.address().toString());
        assertEquals("s3cret", new String(target.password().reveal(), StandardCharsets.UTF_8));
    }

    @Test
    void saysWhichFileIsNoConnectionFile() throws IOException {
        String file = write("[virt-viewer]\ntype=vnc\n");
        assertEquals(file + ": the file is of type 'vnc', expected type=spice", refusal(file));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertEquals("cannot read missing.vv: no such file or directory", refusal("missing.vv"));
    }

    @Test
    void knowsWhatAnAddressLacks() {
        assertEquals("'localhost:5900' has no scheme: use spice://localhost:5900", refusal("localhost:5900"));
    }

    @Test
    void refusesAPasswordWithAHint() {
        assertTrue(refusal("spice://u:s3cret@h:1").contains("--password-file"));
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("console.VV"), text).toString();
    }

    private static String refusal(String text) {
        CommandException e = assertThrows(CommandException.class, () -> Target.of(text));
        assertEquals(ExitCode.USAGE, e.exitCode());
        return String.valueOf(e.getMessage());
    }
}
