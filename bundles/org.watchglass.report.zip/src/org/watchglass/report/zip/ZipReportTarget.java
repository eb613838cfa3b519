package org.watchglass.report.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.Console;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoRules;
import org.watchglass.report.Report;
import org.watchglass.report.ReportArchive;
import org.watchglass.report.ReportFiles;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportSection;
import org.watchglass.report.ReportTarget;

/** The services {@link ReportTarget} and {@link AutoReports}: one report at a time, on its own thread. */
@Component(service = {ReportTarget.class, AutoReports.class})
public final class ZipReportTarget implements ReportTarget, AutoReports {
    private static final Duration SAMPLE = Duration.ofSeconds(2);

    private final Duration sample;
    private final ReportDesk desk = new ReportDesk();
    private final Ticker ticker;
    private final List<ReportSection> sections = new CopyOnWriteArrayList<>();
    private final List<AutoWatch> watches = new CopyOnWriteArrayList<>();
    private final LogLines log = new LogLines();
    private final BasicSections basics;

    @Activate
    public ZipReportTarget(BundleContext context) {
        this(context.getBundle().getVersion().toString(), SAMPLE, Ticker.SYSTEM);
    }

    /**
     * @param sample how long the process is watched, at least
     * @param ticker for the time between two lost connections
     */
    ZipReportTarget(String version, Duration sample, Ticker ticker) {
        this.sample = sample;
        this.ticker = ticker;
        basics = new BasicSections(version, log);
        log.attach();
    }

    @Reference(
            name = "sections",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(ReportSection section) {
        sections.add(section);
    }

    void unbind(ReportSection section) {
        sections.remove(section);
    }

    @Override
    public Submission submit(Report report, Path directory, ReportListener listener) {
        ZipRun run = run(new ZipRun.Order(report, directory, ReportArchive.name(report.triggered()),
                List.of(), listener));
        desk.begin(run);
        return run::cancel;
    }

    @Override
    public Watch watch(Console console, AutoRules rules, Path directory, ReportListener listener) {
        AutoWatch watch =
                new AutoWatch(console, rules, new AutoDirectory(directory, rules.limits()), listener,
                        new AutoWatch.Maker(desk, this::run, ticker));
        watches.removeIf(AutoWatch::isClosed);
        watches.add(watch);
        watch.begin();
        return watch;
    }

    /** A section of every report, by its name. */
    private record Basic(ReportPart part, ReportSection section) implements ReportSection {
        @Override
        public void write(Report report, ReportFiles files) throws IOException {
            section.write(report, files);
        }
    }

    private ZipRun run(ZipRun.Order order) {
        List<ReportSection> parts = new ArrayList<>(order.own());
        parts.addAll(sections);
        parts.add(new Basic(ReportPart.CONSOLE, basics::metadata));
        parts.add(new Basic(ReportPart.CONSOLE, basics::channelState));
        parts.add(new Basic(ReportPart.PICTURES, basics::screenshot));
        parts.add(new Basic(ReportPart.PROGRAM, basics::surroundings));
        return new ZipRun(order, parts, sample);
    }

    /** A report that is being written is given up: what stops is no longer there to be reported. */
    @Deactivate
    void stop() {
        watches.forEach(AutoWatch::forget);
        desk.stop();
        log.close();
    }
}
