package org.watchglass.ui.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FolderTest {
    private static final Folder TREE = new Folder("", "", List.of(
            console("a"), new Folder("f", "f", List.of(console("b"), new Folder("g", "g", List.of()))),
            console("c")));

    private static SavedConsole console(String id) {
        return new SavedConsole(id, id, "demo:", ConsoleOptions.NONE);
    }

    /** For example {@code a f(b g()) c}. */
    private static String shape(Folder folder) {
        return folder.entries().stream()
                .map(entry -> entry instanceof Folder inner ? inner.name() + "(" + shape(inner) + ")"
                        : entry.name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsEntriesAndWhatHoldsThem() {
        assertEquals("b", String.valueOf(TREE.find("b") instanceof SavedConsole found ? found.name() : ""));
        assertSame(TREE, TREE.parentOf("c"));
        assertEquals(TREE.find("f"), TREE.parentOf("g"));
        assertNull(TREE.find("nothing"));
        assertNull(TREE.parentOf("nothing"));
    }

    @Test
    void replacesAnEntryWhereverItIs() {
        assertEquals("a f(new g()) c", shape(TREE.replacing(console("b").named("new"))));
        assertEquals("a F(b g()) c", shape(TREE.replacing(
                TREE.find("f") instanceof Folder folder ? folder.named("F") : Folder.EMPTY_ROOT)));
    }

    @Test
    void removesAFolderWithWhatIsInIt() {
        assertEquals("a c", shape(TREE.without("f")));
        assertEquals("a f(g()) c", shape(TREE.without("b")));
    }

    @Test
    void addsBeforeAnEntryOrAtTheEnd() {
        assertEquals("a f(x b g()) c", shape(TREE.adding(console("x"), "f", "b")));
        assertEquals("a f(b g(x)) c", shape(TREE.adding(console("x"), "g", "")));
        assertEquals("a f(b g()) c x", shape(TREE.adding(console("x"), "", "")));
    }

    @Test
    void movesIntoFoldersOutOfThemAndWithin() {
        assertEquals("f(b g(a)) c", shape(TREE.moving("a", "g", "")));
        assertEquals("b a f(g()) c", shape(TREE.moving("b", "", "a")));
        assertEquals("c a f(b g())", shape(TREE.moving("c", "", "a")));
    }

    @Test
    void movesNoFolderIntoItself() {
        assertSame(TREE, TREE.moving("f", "g", ""));
        assertSame(TREE, TREE.moving("f", "f", ""));
        assertSame(TREE, TREE.moving("gone", "f", ""));
    }

    @Test
    void namesAreOneLineThatAFileCanHold() {
        assertEquals("two lines", console("x").named(" two\nlines\u0000\uD800 ").name());
        assertEquals(Entry.MAX_NAME / 2, console("x").named("n".repeat(1000)).name().length());
    }
}
