package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.HttpProxy;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;

/**
 * The console that the user means.
 *
 * @param password that a connection file had for it; {@link Secret#NONE} if the user gave an address
 * @param oneShot whether the password is good for one connection only
 */
record Target(ConsoleAddress address, Secret password, Route route, boolean oneShot) {
    /** For the help of commands. */
    static final String FORMS =
            "spice://HOST:PORT, spice+tls://HOST:PORT, demo: (a small guest that is built in),"
                    + " a connection file that ends in .vv, or - for one on standard input";

    /**
     * Reads an address, or the {@code .vv} file of that name, or from standard input. A file that wants that
     * is deleted.
     *
     * @throws CommandException as wrong usage
     */
    static Target of(String text, Surroundings around) throws CommandException {
        try {
            Target named = text.equals(Input.NAME)
                    ? of(ConnectionFile.parse(around.in().text(ConnectionFile.MAX_BYTES)))
                    : ConnectionFile.isName(text) ? fromFile(Path.of(text), around)
                            : new Target(ConsoleAddress.parse(text), Secret.NONE, Route.DIRECT, false);
            return named.with(named.route().withDefault(proxy(around)));
        } catch (InvalidPathException e) {
            throw usage("'" + text + "' is not the name of a file", e);
        } catch (IllegalArgumentException e) {
            throw usage(text.equals(Input.NAME) ? "standard input: " + e.getMessage() : e.getMessage(), e);
        }
    }

    private static Target fromFile(Path file, Surroundings around) throws CommandException {
        String text = SmallFile.read(file, ConnectionFile.MAX_BYTES);
        try {
            Target target = of(ConnectionFile.parse(text));
            if (target.oneShot()) {
                delete(file, around);
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw usage(file + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path file, Surroundings around) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            around.inbox().notice(file + " wants to be deleted, which is not possible: " + Reasons.of(e));
        }
    }

    private static Target of(ConnectionFile file) {
        return new Target(file.address(), file.password(), file.route(), file.oneShot());
    }

    private static HttpProxy proxy(Surroundings around) throws CommandException {
        try {
            return HttpProxy.parse(around.variables().getOrDefault(HttpProxy.VARIABLE, ""));
        } catch (IllegalArgumentException e) {
            throw usage(HttpProxy.VARIABLE + ": " + e.getMessage(), e);
        }
    }

    Target with(Route other) {
        return new Target(address, password, other, oneShot);
    }

    private static CommandException usage(@Nullable String message, Throwable cause) {
        return new CommandException(ExitCode.USAGE, String.valueOf(message), cause);
    }
}
