package org.watchglass.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Secret;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of every command that opens a console. */
final class CommonOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "The password is the first line of this file (at most 64 KiB). Without it the password is in"
                        + " the variable WATCHGLASS_PASSWORD, or else in the connection file."
            })
    private @Nullable Path passwordFile;

    @ArgGroup(exclusive = true)
    private Loudness loudness = new Loudness();

    /** One of the two, or none. */
    static final class Loudness {
        @Option(names = {"-q", "--quiet"}, description = "Print errors, and nothing else.")
        private boolean quiet;

        @Option(names = {"-v", "--verbose"}, description = "Print the log in detail, and stack traces.")
        private boolean verbose;

        /** Sets up the log, and returns the terminal to be used from now on. */
        Terminal applyTo(Terminal terminal) {
            Level level = verbose ? Level.FINE : quiet ? Level.SEVERE : Level.WARNING;
            LogLines.to(terminal.err(), level);
            return terminal.quiet(quiet);
        }
    }

    Terminal applyTo(Terminal terminal) {
        return loudness.applyTo(terminal);
    }

    /** @throws CommandException as wrong usage */
    ConnectRequest request(String address, int framesPerSecond, Map<String, String> variables)
            throws CommandException {
        Target target = Target.of(address);
        Secret password = Passwords.choose(passwordFile, variables, target.password());
        try {
            return new ConnectRequest(target.address(), password, framesPerSecond);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
