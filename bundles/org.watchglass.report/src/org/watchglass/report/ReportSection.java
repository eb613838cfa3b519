package org.watchglass.report;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** A service that adds its part to every report. */
@ConsumerType
@FunctionalInterface
public interface ReportSection {
    /**
     * Called on the report's own thread, which may wait for disk and other threads, but not for ever: a few
     * seconds. What fails is said in the report instead. No passwords, tickets or key strokes.
     */
    void write(Report report, ReportFiles files) throws IOException;

    /** What that adds. */
    default ReportPart part() {
        return ReportPart.OTHER;
    }
}
