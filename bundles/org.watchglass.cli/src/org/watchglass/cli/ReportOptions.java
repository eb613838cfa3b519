package org.watchglass.cli;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.report.AutoRules;
import picocli.CommandLine.Option;

/** When {@code record} makes a bug report by itself. */
final class ReportOptions {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Option(
            names = "--no-auto-report",
            description = {
                "Make no bug report when the connection is lost. Otherwise there is one in bug-reports in the"
                        + " directory of the recording."
            })
    private boolean none;

    @Option(
            names = "--auto-report-interval",
            paramLabel = "TIME",
            description = {
                "Make a bug report so often, 1s or longer; the last 20 are kept, of 512 MB together at most"
            })
    private @Nullable Duration interval;

    /** Whether the user has asked for reports. */
    boolean wanted() {
        return interval != null;
    }

    /**
     * @param reconnects whether a connection that is lost is followed by another
     * @throws CommandException as wrong usage
     */
    AutoRules rules(boolean reconnects) throws CommandException {
        Duration often = interval;
        if (often != null && often.compareTo(SHORTEST) < 0) {
            throw new CommandException(ExitCode.USAGE, "--auto-report-interval: expected 1s or longer", null);
        }
        AutoRules rules = often == null ? AutoRules.NONE : AutoRules.NONE.withInterval(often);
        return none ? rules : rules.withDisconnects(reconnects);
    }
}
