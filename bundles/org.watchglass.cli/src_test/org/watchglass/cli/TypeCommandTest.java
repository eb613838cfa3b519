package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;

class TypeCommandTest {
    private final Stage stage = new Stage();

    private int type(String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "type";
        arguments[1] = "demo:";
        arguments[2] = "--delay";
        arguments[3] = "1ms";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return stage.run(arguments);
    }

    @Test
    void strikesOneKeyAfterTheOther() {
        assertEquals(0, type("aB\n"));
        assertEquals("+1e -1e +2a +30 -30 -2a +1c -1c", stage.keys());
        assertEquals("typed 3 keys\n", stage.out());
        assertTrue(stage.console().closed);
    }

    @Test
    void readsTheTextFromStandardInputAndPrintsNothingOfIt() {
        stage.in = Stage.input("s3cret\t");
        assertEquals(0, type("-", "--layout", "de"));
        assertTrue(stage.keys().endsWith("+f -f"));
        assertFalse((stage.out() + stage.err()).contains("s3cret"));
    }

    @Test
    void typesNothingIfALayoutLacksACharacter() {
        assertEquals(2, type("caf\u00E9", "--layout", "US"));
        assertEquals("watchglass: the layout us cannot type '\u00E9' (U+00E9); nothing was typed\n",
                stage.err());
        assertNull(stage.console);
        assertEquals(0, type("caf\u00E9", "--layout", "fr"));
    }

    @Test
    void refusesALayoutThatItDoesNotKnow() {
        assertEquals(2, type("a", "--layout", "xx"));
        assertTrue(stage.err().contains("--layout"), stage.err());
    }

    @Test
    void readsOneThingFromStandardInput() {
        assertEquals(2, stage.run("type", "-", "-"));
        assertTrue(stage.err().contains("not both"), stage.err());
    }

    @Test
    void saysThatThereIsNoKeyboard() {
        stage.ready = CompletableFuture.failedFuture(new IllegalStateException("none"));
        assertEquals(1, type("a"));
        assertEquals("watchglass: nothing was typed: the console takes no keys\n", stage.err());
        assertEquals("", stage.keys());
    }

    @Test
    void saysHowFarItCame() {
        stage.onKey = () -> stage.console().disconnect("the server left");
        assertEquals(1, type("abc"));
        assertEquals("watchglass: only 1 of 3 keys were typed: disconnected: the server left\n", stage.err());
        assertEquals("+1e -1e", stage.keys());
    }

    @Test
    void saysThatItCannotConnect() {
        stage.failure = new ConsoleException(Kind.UNREACHABLE, "nobody is there", null);
        assertEquals(3, type("a"));
    }
}
