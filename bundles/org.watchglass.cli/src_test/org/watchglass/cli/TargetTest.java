package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
    private final Stage stage = new Stage();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsAnAddress() throws CommandException {
        Target target = of("spice://h:5900");
        assertEquals("spice://h:5900", target.address().toString());
        assertTrue(target.password().isEmpty());
    }

    @Test
    void readsAConnectionFileWithItsPassword() throws Exception {
        Target target = of(write("[virt-viewer]\ntype=spice\nhost=h\nport=5900\npassword=s3cret\n"));
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

    @Test
    void readsAConnectionFileFromStandardInput() throws CommandException {
        stage.in = Stage.input("[virt-viewer]\ntype=spice\nhost=h\ntls-port=5901\nca=x\n");
        Target target = of("-");
        assertEquals("spice+tls://h:5901", target.address().toString());
        assertEquals("x", target.route().trust().authorities());
        assertEquals("standard input: the file has no group [virt-viewer]: it is not a .vv file",
                refusal("-"));
    }

    @Test
    void deletesAFileThatWantsThat() throws Exception {
        String file = write("[virt-viewer]\ntype=spice\nhost=h\nport=5900\ndelete-this-file=1\n");
        assertTrue(of(file).oneShot());
        assertFalse(Files.exists(Path.of(file)));
        String kept = write("[virt-viewer]\ntype=spice\nhost=h\nport=5900\ndelete-this-file=0\n");
        assertFalse(of(kept).oneShot());
        assertTrue(Files.exists(Path.of(kept)));
    }

    @Test
    void keepsAFileThatItCannotUse() throws Exception {
        String file = write("[virt-viewer]\ntype=spice\nhost=h\ndelete-this-file=1\n");
        assertTrue(refusal(file).contains("port"));
        assertTrue(Files.exists(Path.of(file)));
    }

    @Test
    void takesTheProxyOfTheEnvironmentUnlessTheFileHasOne() throws Exception {
        stage.variables.put("SPICE_PROXY", "http://proxy:8080");
        assertEquals("proxy:8080", of("spice://h:5900").route().proxy().toString());
        String file = write("[virt-viewer]\ntype=spice\nhost=h\nport=5900\nproxy=http://node:3128\n");
        assertEquals("node:3128", of(file).route().proxy().toString());
        stage.variables.put("SPICE_PROXY", "https://u:s3cret@proxy");
        String refusal = refusal("spice://h:1");
        assertTrue(refusal.startsWith("SPICE_PROXY: the proxy is of the kind https://"), refusal);
        assertFalse(refusal.contains("s3cret"));
    }

    private Target of(String text) throws CommandException {
        return Target.of(text, stage.surroundings());
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("console.VV"), text).toString();
    }

    private String refusal(String text) {
        CommandException e = assertThrows(CommandException.class, () -> of(text));
        assertEquals(ExitCode.USAGE, e.exitCode());
        return String.valueOf(e.getMessage());
    }
}
