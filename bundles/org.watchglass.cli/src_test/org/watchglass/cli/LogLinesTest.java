package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final System.Logger LOG = System.getLogger("org.watchglass.spice.Link");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void writeToStandardErrorAgain() {
        LogLines.to(System.err, Level.WARNING);
    }

    @Test
    void writesOneLineWithoutAStackTrace() {
        log(Level.WARNING);
        assertEquals("watchglass: WARNING no answer: java.io.IOException: broken pipe\n", text());
    }

    @Test
    void writesDetailsIfAskedTo() {
        log(Level.FINE);
        assertTrue(text()
                .startsWith("watchglass: FINE spice.Link: got 7\nwatchglass: WARNING spice.Link: no answer"));
        assertTrue(text().contains("\tat org.watchglass.cli.LogLinesTest.log("));
    }

    @Test
    void leavesWarningsOutIfAskedTo() {
        log(Level.SEVERE);
        assertEquals("", text());
    }

    @Test
    void writesNoDetailsOfOthers() {
        LogLines.to(new PrintStream(err, true, StandardCharsets.UTF_8), Level.FINE);
        System.getLogger("org.example").log(System.Logger.Level.INFO, "hello");
        assertEquals("", text());
    }

    private void log(Level level) {
        LogLines.to(new PrintStream(err, true, StandardCharsets.UTF_8), level);
        LOG.log(System.Logger.Level.TRACE, "never");
        LOG.log(System.Logger.Level.DEBUG, "got {0}", 7);
        LOG.log(System.Logger.Level.WARNING, "no answer", new IOException("broken\npipe"));
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
