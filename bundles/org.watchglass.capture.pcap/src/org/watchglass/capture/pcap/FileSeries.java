package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Path;

/** The files that one writer fills, one after the other. One thread. */
interface FileSeries {
    /** Makes room for another file, and names it. */
    Path next() throws IOException;

    /** Whether a file is as large as one of them may be. */
    boolean isFull(long bytes);

    /** The newest file has ended. */
    void ended(long bytes);

    /** A single one, however large. */
    static FileSeries of(Path file) {
        return new FileSeries() {
            @Override
            public Path next() {
                return file;
            }

            @Override
            public boolean isFull(long bytes) {
                return false;
            }

            @Override
            public void ended(long bytes) {
                // There is no next one.
            }
        };
    }
}
