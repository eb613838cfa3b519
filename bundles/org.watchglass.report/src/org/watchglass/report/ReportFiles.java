package org.watchglass.report;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Where a section puts its files. Names have no folders; the first file of a name wins. */
@ProviderType
public interface ReportFiles {
    /** Adds a text file in UTF-8. */
    void text(String name, String content) throws IOException;

    /**
     * A place for a file that cannot be written front to back: it is part of the report if it exists in the
     * end.
     */
    Path stage(String name) throws IOException;

    /** What the report's {@code README.txt} is to say of that very file, in a few words. */
    default void note(String name, String text) {}
}
