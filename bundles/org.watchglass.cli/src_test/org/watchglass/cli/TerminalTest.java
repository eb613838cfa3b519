package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesOverItsProgress() {
        Terminal terminal = terminal(true);
        terminal.progress("0:01");
        terminal.print("done");
        assertEquals("0:01\u001b[K\r\u001b[Kdone\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void showsNoProgressToAFile() {
        Terminal terminal = terminal(false);
        terminal.progress("0:01");
        terminal.print("done");
        assertEquals("done\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsNothingButErrorsWhenQuiet() {
        Terminal terminal = terminal(true).quiet(true);
        terminal.progress("0:01");
        terminal.print("done");
        terminal.notice("by the way");
        terminal.error("broken");
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals("watchglass: broken\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void takesControlCharactersOutOfErrors() {
        terminal(false).error("a\r\n\u001b[31mb\u2028c\u0007");
        assertEquals("watchglass: a [31mb c\n", err.toString(StandardCharsets.UTF_8));
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                false);
    }
}
