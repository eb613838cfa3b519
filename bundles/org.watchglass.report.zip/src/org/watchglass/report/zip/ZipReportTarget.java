package org.watchglass.report.zip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.watchglass.flow.Threads;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportSection;
import org.watchglass.report.ReportTarget;

/** The {@link ReportTarget} service: one report at a time, on a thread of its own. */
@Component
public final class ZipReportTarget implements ReportTarget {
    private static final Duration SAMPLE = Duration.ofSeconds(2);

    private final Duration sample;
    private final ExecutorService executor = Threads.single("report");
    private final List<ReportSection> sections = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ZipRun> running = new AtomicReference<>();
    private final LogLines log = new LogLines();
    private final BasicSections basics;

    @Activate
    public ZipReportTarget(BundleContext context) {
        this(context.getBundle().getVersion().toString(), SAMPLE);
    }

    /** @param sample how long the process is watched, at least */
    ZipReportTarget(String version, Duration sample) {
        this.sample = sample;
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
        List<ReportSection> parts = new ArrayList<>(sections);
        parts.add(basics::metadata);
        parts.add(basics::channelState);
        parts.add(basics::screenshot);
        parts.add(basics::surroundings);
        ZipRun run = new ZipRun(report, directory, parts, listener, sample);
        if (!running.compareAndSet(null, run)) {
            throw new IllegalStateException("a report is being written; try again when it is finished");
        }
        executor.execute(() -> {
            Runnable tell = run.run();
            running.set(null);
            tell.run();
        });
        return run::cancel;
    }

    /** A report that is being written is given up: what stops is no longer there to be reported. */
    @Deactivate
    void stop() {
        ZipRun run = running.get();
        if (run != null) {
            run.cancel();
        }
        executor.shutdown();
        log.close();
    }
}
