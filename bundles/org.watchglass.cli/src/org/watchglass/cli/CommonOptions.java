package org.watchglass.cli;

import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that every command has which opens a console. */
final class CommonOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "The console's password is the first line of this file (at most 64 KiB). Without it the password is"
                        + " that of the variable WATCHGLASS_PASSWORD, or else the connection file's."
            })
    @Nullable Path passwordFile;

    @ArgGroup(exclusive = true)
    Loudness loudness = new Loudness();

    /** One of the two, or none. */
    static final class Loudness {
        @Option(names = {"-q", "--quiet"}, description = "Print errors, and nothing else.")
        boolean quiet;

        @Option(names = {"-v", "--verbose"}, description = "Print the log, down to debugging, and stack traces.")
        boolean verbose;
    }

    /** Sets up the log, and returns the terminal to be used from now on. */
    Terminal applyTo(Terminal terminal) {
        LogLines.to(terminal.err(), loudness.verbose);
        return terminal.quiet(loudness.quiet);
    }
}
