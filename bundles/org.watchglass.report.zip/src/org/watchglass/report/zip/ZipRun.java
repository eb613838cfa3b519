package org.watchglass.report.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.watchglass.report.Report;
import org.watchglass.report.ReportArchive;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportSection;

/** Writes one report. Runs on the report's thread; {@link #cancel} and {@link #hurry} come from any. */
final class ZipRun {
    private static final System.Logger LOG = System.getLogger(ZipRun.class.getName());

    /**
     * What is wanted.
     *
     * @param name of the report, without its suffix
     * @param own parts of this report alone, which come first
     */
    record Order(Report report, Path directory, String name, List<ReportSection> own,
            ReportListener listener) {}

    private final Order order;
    private final List<ReportSection> sections;
    private final Duration sample;
    private final CountDownLatch enough = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile boolean givenUp;

    /** @param sample how long the process is watched, at least */
    ZipRun(Order order, List<ReportSection> sections, Duration sample) {
        this.order = order;
        this.sections = sections;
        this.sample = sample;
    }

    /** Too late once the report is packed. */
    void cancel() {
        cancelled = true;
        hurry();
    }

    /** The process is not watched any longer. */
    void hurry() {
        enough.countDown();
    }

    /** Whether there is no report because of {@link #cancel}. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Writes the report. The result tells the listener, once the next report may begin. */
    Runnable run() {
        RuntimeMetrics metrics = new RuntimeMetrics();
        int steps = sections.size() + 2;
        ReportListener listener = order.listener();
        try (ReportArchive files = new ReportArchive(order.directory().toAbsolutePath())) {
            StringBuilder missing = new StringBuilder();
            for (int i = 0; i < sections.size() && !cancelled; i++) {
                listener.onProgress(sections.get(i).part(), i, steps);
                write(sections.get(i), files, missing);
            }
            listener.onProgress(ReportPart.LOAD, steps - 2, steps);
            enough.await(sample.minus(metrics.elapsed()).toNanos(), TimeUnit.NANOSECONDS);
            if (cancelled) {
                givenUp = true;
                return () -> listener.onFailed("the report was cancelled");
            }
            files.text("runtime-metrics.json", BasicSections.text(metrics.json()));
            if (!missing.isEmpty()) {
                files.text("missing.txt", missing.toString());
            }
            listener.onProgress(ReportPart.PACKING, steps - 1, steps);
            Path target = files.zip(order.name());
            return () -> listener.onFinished(target);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String reason = "cannot write a report to " + order.directory() + ": " + e.getMessage();
            return () -> listener.onFailed(reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> listener.onFailed("the report was interrupted");
        }
    }

    /** A section that fails costs its own part, and the report says so. */
    private void write(ReportSection section, ReportArchive files, StringBuilder missing) {
        try {
            section.write(order.report(), files);
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "a part of the report is missing", e);
            missing.append("a part is missing: ").append(e.getMessage()).append('\n');
        }
    }
}
