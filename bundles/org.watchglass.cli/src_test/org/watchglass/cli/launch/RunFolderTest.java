package org.watchglass.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private final Path parent;

    RunFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void givesEachRunAFolderOfItsOwn() throws IOException {
        try (RunFolder first = RunFolder.create(parent); RunFolder second = RunFolder.create(parent)) {
            assertFalse(first.path().equals(second.path()));
            assertTrue(Files.isDirectory(first.path()));
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        try (RunFolder folder = RunFolder.create(parent)) {
            Files.createDirectory(folder.path().resolve("storage"));
            Files.createFile(folder.path().resolve("storage/file"));
        }

        assertEquals(List.of(), children());
    }

    @Test
    void removesWhatAKilledRunLeft() throws IOException {
        Files.createFile(parent.resolve("run-1.lock"));
        Files.createDirectories(parent.resolve("run-1/storage"));

        RunFolder.create(parent).close();

        assertEquals(List.of(), children());
    }

    @Test
    void sparesARunThatGoesOn() throws IOException {
        try (RunFolder running = RunFolder.create(parent)) {
            RunFolder.create(parent).close();

            assertTrue(Files.isDirectory(running.path()));
        }
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
