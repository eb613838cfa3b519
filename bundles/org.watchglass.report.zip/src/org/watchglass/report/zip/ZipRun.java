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
import org.watchglass.report.ReportSection;

/** Writes one report. Runs on the report's thread; {@link #cancel} comes from any. */
final class ZipRun {
    private static final System.Logger LOG = System.getLogger(ZipRun.class.getName());

    private final Report report;
    private final Path directory;
    private final List<ReportSection> sections;
    private final ReportListener listener;
    private final Duration sample;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** @param sample how long the process is watched, at least */
    ZipRun(Report report, Path directory, List<ReportSection> sections, ReportListener listener,
            Duration sample) {
        this.report = report;
        this.directory = directory;
        this.sections = sections;
        this.listener = listener;
        this.sample = sample;
    }

    void cancel() {
        cancelled.countDown();
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Writes the report. The result tells the listener, once the next report may begin. */
    Runnable run() {
        RuntimeMetrics metrics = new RuntimeMetrics();
        int steps = sections.size() + 2;
        try (ReportArchive files = new ReportArchive(directory.toAbsolutePath())) {
            StringBuilder missing = new StringBuilder();
            for (int i = 0; i < sections.size() && !isCancelled(); i++) {
                listener.onProgress("part " + (i + 1), i, steps);
                write(sections.get(i), files, missing);
            }
            listener.onProgress("processor and memory", steps - 2, steps);
            // Cancelling ends the wait.
            cancelled.await(sample.minus(metrics.elapsed()).toNanos(), TimeUnit.NANOSECONDS);
            if (isCancelled()) {
                return () -> listener.onFailed("the report was cancelled");
            }
            files.text("runtime-metrics.json", BasicSections.text(metrics.json()));
            if (!missing.isEmpty()) {
                files.text("missing.txt", missing.toString());
            }
            listener.onProgress("zip", steps - 1, steps);
            Path target = files.zip(report.triggered());
            return () -> listener.onFinished(target);
        } catch (IOException | RuntimeException e) {
            return () -> listener.onFailed("cannot write a report to " + directory + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> listener.onFailed("the report was interrupted");
        }
    }

    /** A section that fails costs its own part, and the report says so. */
    private void write(ReportSection section, ReportArchive files, StringBuilder missing) {
        try {
            section.write(report, files);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "a part of the report is missing", e);
            missing.append("a part is missing: ").append(e.getMessage()).append('\n');
        }
    }
}
