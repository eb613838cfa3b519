package org.watchglass.ui.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.ui.saved.SavedConsoles.Content;

class ConsoleFileTest {
    private static final SavedConsole BUILD = new SavedConsole("1", "Build <&\"> \u00FC\uD83D\uDE00",
            "spice://host:5910?tls-port=5911&compression=off", new ConsoleOptions("1280x800", true, true));
    private static final Folder TREE = new Folder("", "", List.of(
            new Folder("2", "Lab", List.of(BUILD, new Folder("3", "", List.of()))),
            new SavedConsole("4", "Demo", "demo:", ConsoleOptions.NONE)));

    private final Path folder;
    private final Path file;

    ConsoleFileTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("state/consoles.xml");
    }

    private SavedConsoles next() {
        return new SavedConsoles(file);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(file, text);
    }

    @Test
    void bringsBackWhatWasWritten() throws Exception {
        assertEquals(Folder.EMPTY_ROOT, next().read().root());
        SavedConsoles first = next();
        first.set(TREE);
        first.write();
        assertEquals(new Content(TREE, "", true), next().read());
        assertEquals(BUILD, next().find("1"));
    }

    @Test
    void leavesOneFileThatIsTheOwnersAlone() throws Exception {
        SavedConsoles store = next();
        store.set(TREE);
        store.write();
        store.write();
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            assertEquals(List.of(file), files.toList());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "no XML", "<consoles version='1'><folder", "<consoles version='2'/>", "<other version='1'/>",
        "<consoles version='1'><thing id='1'/></consoles>", "<consoles version='1'><console/></consoles>",
        "<consoles version='1'><console id='1'/><console id='1'/></consoles>",
        "<!DOCTYPE consoles [<!ENTITY x 'y'>]><consoles version='1'><console id='1' name='&x;'/></consoles>"
    })
    void keepsABrokenFileAside(String text) throws Exception {
        write(text);
        SavedConsoles store = next();
        Content content = store.read();
        Path aside = folder.resolve("state/consoles.xml.broken-1");
        assertTrue(content.notice().contains(aside.toString()), content.notice());
        assertEquals(1, content.notice().lines().count());
        store.set(TREE);
        store.write();
        assertEquals(text, Files.readString(aside));
        assertEquals(new Content(TREE, "", true), next().read());
    }

    @Test
    void keepsASecondBrokenFileBesideTheFirst() throws Exception {
        write("first");
        next().read();
        write("second");
        next().read();
        assertEquals("first", Files.readString(folder.resolve("state/consoles.xml.broken-1")));
        assertEquals("second", Files.readString(folder.resolve("state/consoles.xml.broken-2")));
    }

    @Test
    void refusesATreeThatIsTooDeepOrTooLarge() throws Exception {
        StringBuilder deep = new StringBuilder("<consoles version='1'>");
        for (int i = 0; i < 100_000; i++) {
            deep.append("<folder id='").append(i).append("'>");
        }
        write(deep.toString());
        assertTrue(next().read().notice().contains("too many"));
        write("<consoles version='1'>" + " ".repeat(HostileXml.MAX_BYTES) + "</consoles>");
        assertTrue(next().read().notice().contains("too large"));
    }

    @Test
    void doesNotReplaceWhatItCouldNotRead() throws Exception {
        Files.createDirectories(file.resolve("not a file"));
        SavedConsoles store = next();
        assertTrue(store.read().notice().contains("left as it is"), store.read().notice());
        store.set(TREE);
        assertThrows(IOException.class, store::write);
        assertTrue(Files.isDirectory(file));
    }
}
