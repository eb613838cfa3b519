package org.watchglass.cli;

import java.util.List;
import java.util.Locale;

/**
 * What a check has found out about one file.
 *
 * @param name without its directory
 * @param facts what is in it, on one line; may be empty
 * @param details further lines
 * @param problem one line without the name; empty if there is none
 */
record Finding(String name, State state, String facts, List<String> details, String problem) {
    /** How a file is, and what the program says of it when it exits. */
    enum State {
        COMPLETE(ExitCode.OK),
        REPAIRED(ExitCode.OK),
        /** Somebody is writing to it. */
        GROWING(ExitCode.FAILED),
        /** Nobody is writing to it any more, and it can be repaired. */
        INTERRUPTED(ExitCode.FAILED),
        DAMAGED(ExitCode.FAILED),
        MISSING(ExitCode.FAILED),
        /** The disk refused. */
        REFUSED(ExitCode.DISK);

        private final ExitCode exitCode;

        State(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        ExitCode exitCode() {
            return exitCode;
        }
    }

    static Finding of(String name, State state, String problem) {
        return new Finding(name, state, "", List.of(), problem);
    }

    Finding withProblem(State other, String text) {
        return new Finding(name, other, facts, details, text);
    }

    boolean is(State expected) {
        return state == expected;
    }

    void printTo(Terminal terminal) {
        String separator = facts.isEmpty() ? "" : ", ";
        String line = name + "  " + state.name().toLowerCase(Locale.ROOT) + separator + facts;
        terminal.print(Terminal.oneLine(line));
        details.forEach(detail -> terminal.print("    " + Terminal.oneLine(detail)));
        if (!problem.isEmpty()) {
            terminal.error(name + " " + problem);
        }
    }
}
