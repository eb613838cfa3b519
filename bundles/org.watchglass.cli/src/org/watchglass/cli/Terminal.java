package org.watchglass.cli;

import java.io.Console;
import java.io.PrintStream;

/**
 * Where a command speaks to its user. Belongs to the command's thread, because writing may wait for whoever
 * reads.
 *
 * <p>The progress line stays at the cursor, which waits at its beginning: what is written next takes its
 * place.
 *
 * @param interactive whether {@code out} is a terminal, so that a line can be written over
 * @param quiet whether errors are all that is printed
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean quiet) {
    private static final String ERASE_TO_END_OF_LINE = "\u001b[K";

    /** Standard output and error. Interactive if a terminal is there that can write over a line. */
    static Terminal ofProcess() {
        String type = System.getenv().getOrDefault("TERM", "");
        Console console = System.console();
        boolean interactive =
                console != null && isTerminal(console) && !type.isEmpty() && !type.equals("dumb");
        return new Terminal(System.out, System.err, interactive, false);
    }

    /** From Java 22 on there is a console on files and pipes too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            // Before: a console is a terminal.
            return true;
        }
    }

    /** A result, on standard output. */
    void print(String text) {
        if (!quiet) {
            eraseProgress();
            out.println(text);
            out.flush();
        }
    }

    /** Something that happened meanwhile, on standard error. */
    void notice(String text) {
        if (!quiet) {
            error(text);
        }
    }

    /** Why the program fails, on standard error, in one line whatever the text holds. */
    void error(String text) {
        eraseProgress();
        err.println("watchglass: " + oneLine(text));
        err.flush();
    }

    /** Replaces the progress line; does nothing unless there is somebody to watch it. */
    void progress(String text) {
        if (interactive && !quiet) {
            out.print(text + ERASE_TO_END_OF_LINE + "\r");
            out.flush();
        }
    }

    void eraseProgress() {
        if (interactive && !quiet) {
            out.print(ERASE_TO_END_OF_LINE);
            out.flush();
        }
    }

    Terminal quiet(boolean nowQuiet) {
        return new Terminal(out, err, interactive, nowQuiet);
    }

    /** Control characters could come from a server, and move the cursor or ring the bell. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
