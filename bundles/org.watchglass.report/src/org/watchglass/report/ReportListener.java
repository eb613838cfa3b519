package org.watchglass.report;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told how a report comes along, on the report's thread: must not block. Exactly one of the last two is
 * called.
 */
@ConsumerType
public interface ReportListener {
    /** @param what is being added, for the user */
    default void onProgress(String what, int done, int total) {}

    void onFinished(Path report);

    /** @param reason one line for the user; also after {@link ReportTarget.Submission#cancel} */
    void onFailed(String reason);
}
