package org.watchglass.cli;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.jdt.annotation.Nullable;

/** The program's log: one line per record on standard error, in place of what the Java platform sets up. */
final class LogLines extends Handler {
    private static final String OURS = "org.watchglass";
    /** Kept, for the platform forgets loggers, and their levels, that nobody refers to. */
    private static final Logger OUR_LOGGER = Logger.getLogger(OURS);

    private final PrintStream err;
    private final boolean detailed;

    private LogLines(PrintStream err, boolean detailed) {
        this.err = err;
        this.detailed = detailed;
        setFormatter(new SimpleFormatter());
    }

    /**
     * From now on the log of this process goes to {@code err}.
     *
     * @param level the least that is printed; what others than Watchglass log has to be a warning at least
     *     anyway. Below that, classes and stack traces are printed too.
     */
    static void to(PrintStream err, Level level) {
        boolean detailed = level.intValue() < Level.WARNING.intValue();
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(detailed ? Level.WARNING : level);
        root.addHandler(new LogLines(err, detailed));
        OUR_LOGGER.setLevel(level);
    }

    /** Any thread. */
    @Override
    public void publish(@Nullable LogRecord entry) {
        if (entry == null) {
            return;
        }
        Throwable thrown = entry.getThrown();
        String cause = thrown == null ? "" : ": " + thrown;
        String text = getFormatter().formatMessage(entry) + cause;
        err.println("watchglass: " + entry.getLevel() + " " + source(entry) + Terminal.oneLine(text));
        if (thrown != null && detailed) {
            thrown.printStackTrace(err);
        }
    }

    /** Only who asked for the details wants to know the class. */
    private String source(LogRecord entry) {
        String name = String.valueOf(entry.getLoggerName());
        String ours = name.startsWith(OURS + ".") ? name.substring(OURS.length() + 1) : name;
        return detailed ? ours + ": " : "";
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
