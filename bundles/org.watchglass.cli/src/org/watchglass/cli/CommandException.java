package org.watchglass.cli;

import org.eclipse.jdt.annotation.Nullable;

/** A command cannot go on. The message is one line for the user: what happened and what to do. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    CommandException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
