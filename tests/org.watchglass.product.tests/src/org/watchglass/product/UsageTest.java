package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users type. */
class UsageTest {
    private static final int USAGE = 2;
    private final Path folder;

    UsageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Outcome run(String... arguments) throws Exception {
        return Product.BUILT.run(folder, arguments);
    }

    @Test
    void explainsItself() throws Exception {
        String help = run("--help").ok().output();
        assertTrue(help.contains("record") && help.contains("screenshot"), help);
        String record = run("record", "--help").ok().output();
        assertTrue(record.contains("--duration") && record.contains("Exit codes"), record);
    }

    @Test
    void tellsItsVersion() throws Exception {
        assertTrue(run("--version").ok().output().matches("watchglass \\d+\\.\\d+\\.\\d+\\S*\n"));
        assertTrue(run("screenshot", "--version").ok().output().startsWith("watchglass "));
    }

    @Test
    void refusesADurationThatIsNone() throws Exception {
        run("record", "--duration", "banana").failed(USAGE, "banana", "10s");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        run("record", "--colour", "blue").failed(USAGE, "--colour");
        run("recrod").failed(USAGE, "recrod", "record");
        run("record", "nonsense").failed(USAGE, "nonsense", "spice://");
        run("record", "gopher://example.invalid:70").failed(USAGE, "gopher", "spice");
        run("screenshot", "demo:").failed(USAGE, "--out");
    }

    @Test
    void refusesAPasswordThatEverybodyCanRead() throws Exception {
        run("record", "spice://user:s3cret@127.0.0.1:5900").failed(USAGE, "--password-file");
        Outcome query =
                run("record", "spice://127.0.0.1:5900?password=s3cret").failed(USAGE, "WATCHGLASS_PASSWORD");
        assertTrue(!query.errors().contains("s3cret"), query::errors);
    }

    @Test
    void refusesAPasswordFileThatIsNotThere() throws Exception {
        run("record", "spice://127.0.0.1:5900", "--password-file", "missing").failed(USAGE, "missing");
    }

    @Test
    void refusesAConnectionFileThatIsNone() throws Exception {
        Files.writeString(folder.resolve("console.vv"), "<html>404</html>\n");
        run("record", "console.vv").failed(USAGE, "console.vv");
    }
}
