package org.watchglass.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.ReportListener;
import org.watchglass.ui.notices.NoticeKind;
import org.watchglass.ui.notices.NoticeTeller;

/**
 * A report whenever a session's connection is lost, while somebody is there to make it and the user wants
 * that. UI thread.
 */
final class SessionReports {
    private static final System.Logger LOG = System.getLogger(SessionReports.class.getName());
    private static final AutoRules RULES = AutoRules.NONE.withDisconnects(false);

    private final Services services;
    private final Background background;
    private final Consumer<String> say;
    private final NoticeTeller teller;
    private @Nullable Console console;
    private Path reports = Path.of("");
    private @Nullable AutoReports service;
    private @Nullable Watch watch;

    /**
     * @param say takes a line for the user, on the UI thread
     * @param teller takes what a user who is elsewhere wants to know too
     */
    SessionReports(Services services, Background background, Consumer<String> say, NoticeTeller teller) {
        this.services = services;
        this.background = background;
        this.say = say;
        this.teller = teller;
    }

    /** From now on it is this console's, into that directory. */
    void follow(Console next, Path directory) {
        forget();
        console = next;
        reports = directory;
        refresh();
    }

    void leave() {
        forget();
        console = null;
    }

    /** The service may have come or gone, or the user may want something else. */
    void refresh() {
        AutoReports now = Choice.REPORT_LOSSES.isOn() ? services.autoReports() : null;
        Console of = console;
        if (now != service) {
            forget();
        }
        if (watch == null && now != null && of != null) {
            service = now;
            watch = now.watch(of, RULES, reports, new Listener());
        }
    }

    /** In a job: a report may be under way. */
    private void forget() {
        Watch old = watch;
        watch = null;
        service = null;
        if (old != null) {
            background.run(Messages.reportTitle, () -> {
                old.close();
                return old;
            }, done -> {}, failure -> LOG.log(System.Logger.Level.DEBUG, failure));
        }
    }

    /** On the report's thread. */
    private final class Listener implements ReportListener {
        @Override
        public void onFinished(Path report) {
            String line = Messages.bind(Messages.lossReported, report);
            background.onUi(() -> {
                say.accept(line);
                teller.tell(NoticeKind.REPORT, line);
            });
        }

        @Override
        public void onFailed(String reason) {
            background.onUi(() -> say.accept(reason));
        }
    }
}
