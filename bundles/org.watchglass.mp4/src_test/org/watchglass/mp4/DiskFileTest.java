package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileTest {
    private final Path path;

    DiskFileTest(@TempDir Path directory) {
        path = directory.resolve("file");
    }

    /** Another process, for locks are a process's. */
    private boolean isLockedForOthers() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Looker.class.getName(), path.toString())
                .inheritIO().start();
        int exit = other.waitFor();
        assertTrue(exit == 10 || exit == 11, "exit code " + exit);
        return exit == 11;
    }

    /** Looks whether a file is being written. */
    static final class Looker {
        public static void main(String[] args) throws IOException {
            System.exit(DiskFile.isBeingWritten(Path.of(args[0])) ? 11 : 10);
        }
    }

    @Test
    void isBeingWrittenUntilItIsClosed() throws Exception {
        try (DiskFile file = DiskFile.create(path)) {
            file.write(0, new byte[5]);
            assertTrue(DiskFile.isBeingWritten(path));
            assertThrows(IOException.class, () -> DiskFile.change(path));
        }
        assertFalse(DiskFile.isBeingWritten(path));
    }

    @Test
    void isLockedAgainAfterAReaderInThisProcessWasClosed() throws Exception {
        try (DiskFile file = DiskFile.create(path)) {
            assertTrue(isLockedForOthers());
            DiskFile.read(path).close();
            file.write(0, new byte[5]);
            assertTrue(isLockedForOthers());
            assertTrue(DiskFile.isBeingWritten(path));
            file.write(5, new byte[5]);
            assertTrue(isLockedForOthers());
        }
        assertFalse(isLockedForOthers());
        assertEquals(10, Files.size(path));
    }

    @Test
    void isNotWrittenWhenItWasOpenedForReading() throws Exception {
        Files.write(path, new byte[3]);
        try (DiskFile file = DiskFile.read(path)) {
            assertFalse(DiskFile.isBeingWritten(path));
            assertThrows(IOException.class, () -> file.write(0, new byte[1]));
        }
        assertEquals(3, Files.size(path));
    }
}
