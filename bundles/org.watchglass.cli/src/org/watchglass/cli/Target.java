package org.watchglass.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Secret;

/**
 * The console that the user means: where it is, and the password that a connection file had for it.
 *
 * @param password {@link Secret#NONE} if the user gave an address
 */
record Target(ConsoleAddress address, Secret password) {
    /**
     * Reads an address, or the {@code .vv} file of that name.
     *
     * @throws CommandException as wrong usage
     */
    static Target of(String text) throws CommandException {
        try {
            if (text.toLowerCase(Locale.ROOT).endsWith(".vv") && !text.contains("://")) {
                return fromFile(Path.of(text));
            }
            return new Target(address(text), Secret.NONE);
        } catch (InvalidPathException e) {
            throw usage("'" + text + "' is not the name of a file", e);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage(), e);
        }
    }

    private static Target fromFile(Path file) throws CommandException {
        String text = SmallFile.read(file, ConnectionFile.MAX_BYTES);
        try {
            ConnectionFile connection = ConnectionFile.parse(text);
            return new Target(connection.address(), connection.password());
        } catch (IllegalArgumentException e) {
            throw usage(file + ": " + e.getMessage(), e);
        }
    }

    private static ConsoleAddress address(String text) {
        if (text.matches("[A-Za-z0-9.-]+:\\d+")) {
            throw new IllegalArgumentException("'" + text + "' has no scheme: use spice://" + text);
        }
        return ConsoleAddress.parse(text);
    }

    private static CommandException usage(@Nullable String message, Throwable cause) {
        return new CommandException(ExitCode.USAGE, String.valueOf(message), cause);
    }
}
