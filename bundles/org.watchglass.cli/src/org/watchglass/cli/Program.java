package org.watchglass.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the arguments, runs the command that they name, and turns what goes wrong into one line and an exit
 * code.
 */
final class Program {
    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private final Terminal terminal;
    private final CommandLine line;

    /** @param version what {@code --version} prints after the name */
    Program(Surroundings around, String version) {
        terminal = around.terminal();
        line = new CommandLine(new Watchglass())
                .addSubcommand(new RecordCommand(around))
                .addSubcommand(new ScreenshotCommand(around, StillPicture.Patience.USUAL))
                .addSubcommand(new TypeCommand(around))
                .addSubcommand(new CheckCommand(around))
                .addSubcommand(new ReplayCommand(around))
                .addSubcommand(new ReportCommand(around));
        describe(line.getCommandSpec(), version);
        line.getSubcommands().values().forEach(command -> describe(command.getCommandSpec(), version));
        line.addSubcommand(new HelpCommand())
                .registerConverter(Duration.class, Program::duration)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    }

    /** Runs to the end on the calling thread, and returns the exit code; nothing is thrown but errors. */
    int run(String... arguments) {
        return line.execute(arguments);
    }

    /** The command without a name of its own: it has no work, but for the help. */
    @Command(
            name = "watchglass",
            synopsisSubcommandLabel = "COMMAND",
            description = {
                "A console for virtual machines that records what it shows, without ever slowing it down."
            },
            footer = {
                "",
                "With every command, --osgi-console opens an OSGi shell on standard input while the command"
                        + " runs, and --osgi-bundles=DIR installs and starts the bundles in that directory"
                        + " too."
            })
    private static final class Watchglass {}

    private static void describe(CommandSpec command, String version) {
        Map<String, String> exitCodes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> exitCodes.put(" " + code.code(), code.meaning()));
        command.mixinStandardHelpOptions(true).version("watchglass " + version);
        command.usageMessage()
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Collections.unmodifiableMap(exitCodes));
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private int wrongUsage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error(explain(e) + " (see " + command + " --help)");
        return ExitCode.USAGE.code();
    }

    private static String explain(ParameterException e) {
        String commands = String.join(", ", e.getCommandLine().getSubcommands().keySet());
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return commands.isEmpty() ? String.valueOf(e.getMessage()) : "expected a command: " + commands;
        }
        List<String> arguments = unmatched.getUnmatched();
        if (arguments.stream().anyMatch(argument -> argument.matches("--?p(ass(word|wd)?)?(=.*)?"))) {
            return "everybody can read a password on the command line: use --password-file or "
                    + Passwords.VARIABLE;
        }
        if (!commands.isEmpty() && !unmatched.isUnknownOption()) {
            return "there is no command '" + arguments.get(0) + "', but " + commands;
        }
        List<String> similar = unmatched.getSuggestions();
        return unmatched.getMessage()
                + (similar.isEmpty() ? "" : ", did you mean " + String.join(" or ", similar) + "?");
    }

    private int failed(Exception e) {
        LOG.log(System.Logger.Level.DEBUG, "the command failed", e);
        if (e instanceof CommandException expected) {
            terminal.error(String.valueOf(e.getMessage()));
            return expected.exitCode().code();
        }
        terminal.error("internal error: " + e + "; --verbose shows where");
        return ExitCode.FAILED.code();
    }
}
