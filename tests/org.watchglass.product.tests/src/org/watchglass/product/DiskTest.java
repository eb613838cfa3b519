package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
                + " \"$1\" record 'demo:?scene=video' --no-pcap --min-free 0 --duration 15s --out disk/full;"
                + " code=$?;"
                + " cp -r disk/full copy; exit $code";
        String program = Product.BUILT.home().resolve("watchglass").toString();
        List<String> command = List.of("unshare", "-rm", "sh", "-c", script, "sh", program);
        try (Run run = Run.start(folder, Map.of(), command)) {
            Outcome outcome = run.end();
            assertEquals(DISK, outcome.exitCode(), outcome::toString);
            List<String> errors = outcome.errors().lines().toList();
            assertTrue(errors.get(0).endsWith("No space left on device"), outcome::toString);
            assertEquals("watchglass: the disk was full: not everything is recorded",
                    errors.get(errors.size() - 1));
            assertTrue(new Recording(folder.resolve("copy")).video().frames() > 1);
        }
    }

    @Test
    void aDiskWithTooLittleRoomIsLeftAlone() throws Exception {
        Outcome outcome = Product.BUILT.run(folder, "record", "--min-free", "1000T", "--duration", "2s");
        assertEquals(DISK, outcome.exitCode(), outcome::toString);
        assertTrue(outcome.errors().startsWith("watchglass: less than 1000000000.0 MB are free for "),
                outcome::toString);
        assertEquals(0, outcome.recording().videos());
    }

    @Test
    void aRecordingEndsInOrderBeforeItIsTooLarge() throws Exception {
        Outcome outcome = Product.BUILT.run(
                folder, "record", "demo:?scene=video", "--max-size", "300k", "--duration", "60s");
        outcome.ok();
        assertTrue(outcome.output().endsWith("the recording has reached 300 kB and ends\n"),
                outcome::toString);
        Recording recording = outcome.recording();
        assertTrue(recording.finished("display-0.mp4").frames() > 1);
        long size = Files.size(recording.file("display-0.mp4"));
        assertTrue(size <= 300_000, () -> "size " + size);
    }
}
