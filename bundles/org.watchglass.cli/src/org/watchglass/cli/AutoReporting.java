package org.watchglass.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.ReportListener;

/**
 * Reports that nobody asks for while a command works. The command's thread; reports come on a thread of their
 * own.
 */
final class AutoReporting implements AutoCloseable {
    private final Surroundings around;
    private final @Nullable AutoReports service;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final List<Path> reports = new CopyOnWriteArrayList<>();

    private AutoReporting(Surroundings around, @Nullable AutoReports service) {
        this.around = around;
        this.service = service;
    }

    /**
     * Waits for the service that does it.
     *
     * @param wanted whether the user has said so: then it is a failure if nobody is there
     */
    static AutoReporting ready(Surroundings around, boolean wanted)
            throws CommandException, InterruptedException {
        Inbox inbox = around.inbox();
        Services services = around.services();
        return new AutoReporting(
                around, wanted ? inbox.untilEnd(services::reporter) : inbox.untilEnd(services::reports));
    }

    /** For commands that nothing is reported of. */
    static AutoReporting none(Surroundings around) {
        return new AutoReporting(around, null);
    }

    /** Begins to watch a console, if there is something to report. */
    void watch(Console console, AutoRules rules, Path directory) {
        AutoReports reporter = service;
        if (reporter != null && !rules.equals(AutoRules.NONE)) {
            watches.add(reporter.watch(console, rules, directory, new Listener()));
        }
    }

    /** What there is to say of those that are finished. */
    List<String> lines() {
        if (reports.size() > 2) {
            return List.of(reports.size() + " reports, the last one " + reports.get(reports.size() - 1));
        }
        return reports.stream().map(report -> "report " + report).toList();
    }

    /** Waits for reports that are due. A second call does nothing. */
    @Override
    public void close() {
        watches.forEach(Watch::close);
        watches.clear();
    }

    private final class Listener implements ReportListener {
        @Override
        public void onFinished(Path report) {
            reports.add(report);
        }

        @Override
        public void onFailed(String reason) {
            around.inbox().notice(reason);
        }
    }
}
