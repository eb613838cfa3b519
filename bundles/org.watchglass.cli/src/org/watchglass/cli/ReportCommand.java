package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.report.Report;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}: makes a bug report of a recording, or shows what is in one. */
@Command(
        name = "report",
        description = {
            "Makes a bug report of a recording, or shows what is in one.",
            "A report is a zip with counters, the last minutes of each video, and what else is known."
        })
final class ReportCommand implements Callable<Integer> {
    private final Surroundings around;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the report goes (default: bug-reports in the directory of the recording)")
    private @Nullable Path out;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = {
                "What it is about: display, input, cursor, connection, audio, other (default: other)"
            })
    private Report.Type type = Report.Type.OTHER;

    @Option(names = "--description", paramLabel = "TEXT", description = "What is wrong, in your words")
    private String description = "";

    @ArgGroup(exclusive = true)
    private CommonOptions.Loudness loudness = new CommonOptions.Loudness();

    ReportCommand(Surroundings around) {
        this.around = around;
    }

    /** One of the two. */
    static final class What {
        @Option(names = "--from", required = true, paramLabel = "DIR",
                description = "Make a report of the recording in this directory, which may be going on.")
        private @Nullable Path from;

        @Option(names = "--show", required = true, paramLabel = "FILE",
                description = "Print a summary of this report.")
        private @Nullable Path show;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(loudness.applyTo(around.terminal()));
        Path capture = what.from;
        Path report = what.show;
        if (report != null) {
            return show(here, report);
        }
        if (capture == null || !Files.isDirectory(capture)) {
            throw new CommandException(
                    ExitCode.USAGE, "cannot report " + capture + ": no such directory", null);
        }
        Path directory = out == null ? capture.resolve("bug-reports") : out;
        try {
            here.terminal().progress("collecting " + capture);
            Path zip = new CaptureReport(capture, type, description, here.clock()).writeTo(directory);
            here.terminal().print("report " + zip);
            return ExitCode.OK.code();
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK,
                    "cannot write a report to " + directory + ": " + Reasons.of(e), e);
        }
    }

    private static Integer show(Surroundings here, Path report) throws CommandException {
        try {
            new ReportSummary(report).lines().forEach(line -> here.terminal().print(Terminal.oneLine(line)));
            return ExitCode.OK.code();
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE,
                    String.format(Locale.ROOT, "cannot read %s: %s", report, Reasons.of(e)), e);
        }
    }
}
