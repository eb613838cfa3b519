package org.watchglass.capture;

import java.nio.file.Path;

/**
 * How a console is recorded.
 *
 * @param directory of the capture; it is made, and never one that holds a recording already: then it gets a
 *     number
 * @param video whether displays are recorded at all
 * @param files when another file begins, and how much room files may take
 * @param traffic what is recorded of the console's connections
 */
public record RecordOptions(
        Path directory, boolean video, Displays displays, FileRules files, TrafficRules traffic) {
    /** With {@link FileRules#DEFAULT}. */
    public RecordOptions(Path directory, boolean video, Displays displays) {
        this(directory, video, displays, FileRules.DEFAULT);
    }

    /** Without traffic. */
    public RecordOptions(Path directory, boolean video, Displays displays, FileRules files) {
        this(directory, video, displays, files, TrafficRules.NONE);
    }

    public RecordOptions withTraffic(TrafficRules rules) {
        return new RecordOptions(directory, video, displays, files, rules);
    }

    public RecordOptions withFiles(FileRules rules) {
        return new RecordOptions(directory, video, displays, rules, traffic);
    }

    /** Which displays are recorded. */
    public enum Displays {
        ALL,
        /** Display 0 alone. */
        PRIMARY;

        public boolean includes(int display) {
            return this == ALL || display == 0;
        }
    }
}
