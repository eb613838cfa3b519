package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.Secret;
import org.watchglass.remote.Trust;
import org.watchglass.report.AutoRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of every command that opens a console. */
final class CommonOptions {
    /** Of a file that many authorities share. */
    private static final int MAX_CA_BYTES = 4 << 20;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "The password is the first line of this file (at most 64 KiB). Without it the password is in"
                        + " the variable WATCHGLASS_PASSWORD, or else in the connection file."
            })
    private @Nullable Path passwordFile;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = {
                "Trust servers whose certificate was signed by one of those in this file (PEM), and no others"
                        + " (default: the connection file's ca=, or else whom Java trusts)"
            })
    private @Nullable Path caFile;

    @Option(
            names = "--host-subject",
            paramLabel = "SUBJECT",
            description = {
                "What the server's certificate must be about, in its own order: O=Example,CN=node (default:"
                        + " the connection file's host-subject=, or else the name of the host)"
            })
    private @Nullable String hostSubject;

    @Option(
            names = "--pedantic",
            paramLabel = "DIR",
            description = {
                "Write a bug report to this directory for each kind of thing that the server sends and that"
                        + " is not shown as it should be (a protocol gap), unless it has one already."
            })
    private @Nullable Path pedantic;

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

    /**
     * What to connect to, all options considered. A connection file may be gone afterwards.
     *
     * @throws CommandException as wrong usage
     */
    Target target(String address, Surroundings around) throws CommandException {
        Target target = Target.of(address, around);
        Secret password = Passwords.choose(passwordFile, around.variables(), target.password());
        boolean oneShot = target.oneShot() && password == target.password();
        return new Target(target.address(), password, target.route().with(trust(target)), oneShot);
    }

    private Trust trust(Target target) throws CommandException {
        Path file = caFile;
        String subject = hostSubject;
        Trust trust = target.route().trust();
        return new Trust(
                file == null ? trust.authorities() : SmallFile.read(file, MAX_CA_BYTES),
                subject == null ? trust.subject() : subject);
    }

    /**
     * Gets ready to make reports, of protocol gaps and others. To be called before anything is opened.
     *
     * @param others whether there may be others
     * @param wanted whether the user has asked for these
     */
    AutoReporting reporting(Surroundings around, boolean others, boolean wanted)
            throws CommandException, InterruptedException {
        Path directory = pedantic;
        try {
            if (directory != null) {
                Files.createDirectories(directory.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.DISK, "cannot write to " + directory + ": " + Reasons.of(e), e);
        }
        return others || directory != null ? AutoReporting.ready(around, wanted || directory != null)
                : AutoReporting.none(around);
    }

    /** Reports the console's protocol gaps from now on, if that is wanted. */
    void reportGaps(Console console, AutoReporting reporting) {
        Path directory = pedantic;
        if (directory != null) {
            reporting.watch(console, AutoRules.NONE.withGaps(), directory.toAbsolutePath());
        }
    }

    /** @throws CommandException as wrong usage */
    ConnectRequest request(String address, int framesPerSecond, Surroundings around) throws CommandException {
        return request(target(address, around), framesPerSecond);
    }

    /** @throws CommandException as wrong usage */
    static ConnectRequest request(Target target, int framesPerSecond) throws CommandException {
        try {
            return new ConnectRequest(target.address(), target.password(), framesPerSecond, target.route());
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
