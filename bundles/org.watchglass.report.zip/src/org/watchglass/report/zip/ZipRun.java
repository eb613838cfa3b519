package org.watchglass.report.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportSection;

/** Writes one report. Runs on the report's thread; {@link #cancel} comes from any. */
final class ZipRun {
    private static final System.Logger LOG = System.getLogger(ZipRun.class.getName());
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'report-'yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private final Report report;
    private final Path directory;
    private final List<ReportSection> sections;
    private final ReportListener listener;
    private volatile boolean cancelled;

    ZipRun(Report report, Path directory, List<ReportSection> sections, ReportListener listener) {
        this.report = report;
        this.directory = directory;
        this.sections = sections;
        this.listener = listener;
    }

    void cancel() {
        cancelled = true;
    }

    /** Writes the report. The result tells the listener, once the next report may begin. */
    Runnable run() {
        try (StagedFiles files = new StagedFiles(directory.toAbsolutePath())) {
            StringBuilder missing = new StringBuilder();
            for (int i = 0; i < sections.size() && !cancelled; i++) {
                listener.onProgress("part " + (i + 1), i, sections.size() + 1);
                write(sections.get(i), files, missing);
            }
            if (!missing.isEmpty()) {
                files.text("missing.txt", missing.toString());
            }
            if (cancelled) {
                return () -> listener.onFailed("the report was cancelled");
            }
            listener.onProgress("zip", sections.size(), sections.size() + 1);
            Path target = freeName();
            files.zipTo(target);
            return () -> listener.onFinished(target);
        } catch (IOException | RuntimeException e) {
            return () -> listener.onFailed("cannot write a report to " + directory + ": " + e.getMessage());
        }
    }

    /** A section that fails costs its own part, and the report says so. */
    private void write(ReportSection section, StagedFiles files, StringBuilder missing) {
        try {
            section.write(report, files);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "a part of the report is missing", e);
            missing.append("a part is missing: ").append(e.getMessage()).append('\n');
        }
    }

    private Path freeName() {
        String name = NAME.format(report.triggered());
        Path candidate = directory.toAbsolutePath().resolve(name + ".zip");
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = directory.toAbsolutePath().resolve(name + "-" + number + ".zip");
        }
        return candidate;
    }
}
