package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.capture.DiskSpace;

class DiskSpaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded",
        "There is not enough space on the disk"})
    void knowsWhatSystemsSayOfAFullDisk(String message) {
        assertTrue(DiskSpace.isFull(new IOException(message), Path.of("/nowhere")));
    }

    @Test
    void otherTroublesAreNoFullDisk(@TempDir Path directory) {
        assertFalse(DiskSpace.isFull(new IOException("Input/output error"), directory));
        assertFalse(DiskSpace.isFull(new IOException("Read-only file system"), Path.of("/nowhere")));
        assertFalse(DiskSpace.isFull(new IOException(), directory));
    }
}
