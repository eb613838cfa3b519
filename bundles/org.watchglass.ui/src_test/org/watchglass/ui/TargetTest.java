package org.watchglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Secret;

class TargetTest {
    private static final String FILE =
            "[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport=5910\npassword=s3cret\n";

    private static Target target(Object address) {
        return new Target(address.toString(), Secret.NONE);
    }

    private static String failure(Target target) {
        return String.valueOf(assertThrows(IOException.class, target::connection).getMessage());
    }

    @Test
    void aFileGivesHostPortAndPassword(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("console.vv"), FILE);
        ConnectRequest request = target(file).connection().request();
        assertEquals("spice://127.0.0.1:5910", request.address().toString());
        assertFalse(request.password().isEmpty());
    }

    @Test
    void aFileForOneConnectionIsDeletedAndNamesTheConsole(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("console.vv"), FILE + "delete-this-file=1\ntitle=My machine\nproxy=node\n");
        Target.Connection connection = target(file).connection();
        assertEquals("My machine", connection.title());
        assertEquals("node:3128", connection.request().route().proxy().toString());
        assertTrue(failure(target(file)).contains("get a new one"));
    }

    @Test
    void anAddressWithoutASchemeIsSaidBeforeAnythingIsOpened() {
        assertTrue(target("localhost:5900").problem().contains("use spice://localhost:5900"));
        assertEquals("", target("spice://localhost:5900").problem());
        assertEquals("", target("demo:").problem());
    }

    @Test
    void whatIsNoFileIsSaidInOneLine(@TempDir Path folder) throws Exception {
        assertTrue(failure(target(folder.resolve("nothing.vv"))).contains("is not a file"));
        Path directory = Files.createDirectory(folder.resolve("folder.vv"));
        assertTrue(failure(target(directory)).contains("is not a file"));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("large.vv"), FILE + "#".repeat(2 << 20));
        assertTrue(failure(target(file)).contains("too large"));
    }

    @Test
    void whatIsPrintedHasNoPassword() {
        Target target = new Target("spice://localhost:5900", new Secret("s3cret"));
        assertFalse(target.toString().contains("s3cret"));
    }
}
