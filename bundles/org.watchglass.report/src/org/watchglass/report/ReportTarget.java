package org.watchglass.report;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** A service that makes something of a report, off the calling thread. */
@ProviderType
public interface ReportTarget {
    /**
     * Begins, and returns at once. Any thread.
     *
     * @param directory is made if it is not there; the finished report appears in it under its final name, or
     *     not at all
     * @throws IllegalStateException with a line for the user, if another report is being made
     */
    Submission submit(Report report, Path directory, ReportListener listener);

    /** A report that is being made. */
    interface Submission {
        /** Gives up; nothing is left behind. Too late once the report is finished. */
        void cancel();
    }
}
