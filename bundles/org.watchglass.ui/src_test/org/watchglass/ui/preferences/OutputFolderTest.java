package org.watchglass.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private final Path directory;

    OutputFolderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private OutputFolder inside(String name) {
        OutputFolder folder = OutputFolder.inside(directory.resolve("project"), name);
        assertNotNull(folder, name);
        return folder;
    }

    private Path made(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    @Test
    void aRelativeNameIsAPlaceInTheProject() throws IOException {
        Path project = made("project");
        assertEquals(project.resolve("a/b"), inside("a/b").checked());
        assertEquals(project.resolve("b"), inside(" a/../b ").path());
    }

    @Test
    void whatIsOutsideOfTheProjectIsNoPlaceInIt() {
        for (String name : new String[] {"", " ", "/tmp", "..", "../project2", "a/../../b", "a\0b",
            "a\nb"}) {
            assertNull(OutputFolder.inside(directory.resolve("project"), name), name);
        }
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Path project = made("project");
        Files.createSymbolicLink(project.resolve("out"), made("elsewhere"));
        Files.createSymbolicLink(project.resolve("gone"), directory.resolve("nowhere"));
        for (String name : new String[] {"out", "out/deeper/still", "gone", "gone/deeper"}) {
            String message = assertThrows(IOException.class, inside(name)::checked, name).getMessage();
            assertEquals(project.resolve(name) + " is not written to: a link in it leads out of the project",
                    message);
        }
    }

    @Test
    void aLinkWithinTheProjectAndOneToItAreFollowed() throws IOException {
        made("real/there");
        Files.createSymbolicLink(directory.resolve("project"), directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("real/in"), Path.of("there"));
        assertEquals(directory.resolve("project/in/new"), inside("in").resolve("new").checked());
    }

    @Test
    void whatTheUserHasChosenMayBeAnywhere() throws IOException {
        Files.createSymbolicLink(directory.resolve("out"), made("elsewhere"));
        assertEquals(directory.resolve("out"), OutputFolder.chosen(directory.resolve("out")).checked());
    }
}
