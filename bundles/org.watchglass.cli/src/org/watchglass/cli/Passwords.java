package org.watchglass.cli;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Secret;

/** Where passwords come from: never from the command line, which every user of the machine can read. */
final class Passwords {
    /** The variable of the environment. */
    static final String VARIABLE = "WATCHGLASS_PASSWORD";

    static final int MAX_FILE_BYTES = 64 << 10;

    private Passwords() {}

    /**
     * The first line of {@code file}, or the variable if there is no file, or else the connection file's
     * password.
     *
     * @throws CommandException as wrong usage, if there is a file and it holds no password
     */
    static Secret choose(@Nullable Path file, Map<String, String> variables, Secret fromConnectionFile)
            throws CommandException {
        if (file != null) {
            return new Secret(firstLine(file));
        }
        String value = variables.getOrDefault(VARIABLE, "");
        return value.isEmpty() ? fromConnectionFile : new Secret(value);
    }

    private static String firstLine(Path file) throws CommandException {
        String line = SmallFile.read(file, MAX_FILE_BYTES).lines().findFirst().orElse("");
        if (line.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "the first line of " + file + " is empty: no password",
                    null);
        }
        return line;
    }
}
