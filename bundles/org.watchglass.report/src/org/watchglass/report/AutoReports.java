package org.watchglass.report;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.watchglass.remote.Console;

/** A service that makes reports which nobody has asked for, of consoles that a front end lets it watch. */
@ProviderType
public interface AutoReports {
    /**
     * Watches a console from now on; what is a gap already counts. Any thread, returns at once.
     *
     * @param directory where the reports appear, each complete; made with the first one. What the user has
     *     reported there is left alone
     * @param listener told of each report, and of each that had to be left out, on the report's thread
     */
    Watch watch(Console console, AutoRules rules, Path directory, ReportListener listener);

    /** A console that is watched. */
    interface Watch extends AutoCloseable {
        /**
         * Ends that. Reports that are due, also that of a connection that was lost just now, are finished in
         * a hurry: waits for them, some seconds at the most. To be called before the console is closed.
         */
        @Override
        void close();
    }
}
