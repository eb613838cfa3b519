package org.watchglass.report;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told how a report comes along, on the report's thread: must not block. Exactly one of the last two is
 * called.
 */
@ConsumerType
public interface ReportListener {
    /**
     * @param part that is being added; several steps may add the same
     * @param done steps, of {@code total}
     */
    default void onProgress(ReportPart part, int done, int total) {}

    void onFinished(Path report);

    /** @param reason one line for the user; also after {@link ReportTarget.Submission#cancel} */
    void onFailed(String reason);
}
