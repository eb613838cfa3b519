package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Tool;

/** Disks that refuse. */
class DiskTest {
    private static final int DISK = 4;
    private final Path folder;

    DiskTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderBelowAFileCannotBe() throws Exception {
        Files.createFile(folder.resolve("file"));
        Product.BUILT.run(folder, "record", "--out", "file/inside").failed(DISK, "file");
    }

    @Test
    void aFolderThatNobodyMayMakeIsRefused() throws Exception {
        Product.BUILT.run(folder, "record", "--out", "/proc/recording").failed(DISK, "/proc/recording");
    }

    @Test
    void aPictureThatCannotBeWrittenIsRefused() throws Exception {
        Product.BUILT.run(folder, "screenshot", "demo:", "--out", "/proc/screen.png").failed(DISK, "/proc");
    }

    /** In a namespace of its own, where everybody may mount; what was written is copied out of it. */
    @Test
    void whatWasRecordedBeforeTheDiskWasFullPlays() throws Exception {
        boolean mayMount = Tool.run("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt").exitCode() == 0;
        assumeTrue(mayMount, "this machine does not let us mount a small disk");
        Files.createDirectory(folder.resolve("disk"));
        String script = "mount -t tmpfs -o size=300k none disk;"
                + " \"$1\" record 'demo:?scene=video' --duration 60s --out disk/full; code=$?;"
                + " cp -r disk/full copy; exit $code";
        String program = Product.BUILT.home().resolve("watchglass").toString();
        List<String> command = List.of("unshare", "-rm", "sh", "-c", script, "sh", program);
        try (Run run = Run.start(folder, Map.of(), command)) {
            run.end().failed(DISK, "space");
            assertTrue(new Recording(folder.resolve("copy")).video().frames() > 1);
        }
    }
}
