package org.watchglass.report.zip;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The last log lines of Watchglass, for reports. Listens to {@code java.util.logging}, where
 * {@link System.Logger} ends without further set-up. The monitor guards {@code lines}.
 */
final class LogLines extends Handler {
    private static final int MAX_LINES = 2000;
    private static final int MAX_LENGTH = 2000;
    private static final Logger SOURCE = Logger.getLogger("org.watchglass");

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final SimpleFormatter message = new SimpleFormatter();

    void attach() {
        setLevel(Level.ALL);
        SOURCE.addHandler(this);
    }

    @Override
    public void publish(@Nullable LogRecord entry) {
        if (entry == null) {
            return;
        }
        Throwable thrown = entry.getThrown();
        String text = Instant.ofEpochMilli(entry.getMillis()) + " " + entry.getLevel().getName() + " "
                + entry.getLoggerName() + ": " + message.formatMessage(entry)
                + (thrown == null ? "" : " (" + thrown + ")");
        String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        synchronized (this) {
            if (lines.size() == MAX_LINES) {
                lines.remove();
            }
            lines.add(line);
        }
    }

    synchronized String text() {
        return lines.isEmpty() ? "nothing was logged\n" : String.join("\n", lines) + "\n";
    }

    @Override
    public void flush() {
        // Nothing is buffered on the way.
    }

    @Override
    public void close() {
        SOURCE.removeHandler(this);
    }
}
