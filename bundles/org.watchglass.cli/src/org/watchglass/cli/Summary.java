package org.watchglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.TrafficStatus;

/**
 * What a recording has come to.
 *
 * @param directory of the recording
 * @param files in the order in which they began
 * @param traffic of the connections
 * @param protocolGaps what the server sent and was not drawn, by name
 */
record Summary(Path directory, List<RecordedFile> files, RecordingStatus status, TrafficStatus traffic,
        Map<String, Long> protocolGaps) {
    /** For standard output: where the recording is, its files, what was dropped and what was not drawn. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("recorded to " + directory);
        files.forEach(file -> lines.add("  " + describe(file)));
        if (traffic.written().frames() > 0) {
            lines.add("  traffic.pcapng  " + traffic.written().frames() + " messages, "
                    + ProgressLine.size(traffic.written().bytes())
                    + (traffic.dropped() > 0 ? ", " + traffic.dropped() + " dropped" : ""));
        }
        long offered = status.displays().values().stream().mapToLong(DisplayCounts::offered).sum();
        lines.add(status.dropped() + " of " + offered + " frames dropped");
        if (!protocolGaps.isEmpty()) {
            lines.add("protocol gaps, sent by the server and not drawn: " + gaps());
        }
        return lines;
    }

    private String describe(RecordedFile file) {
        if (file.progress().frames() == 0) {
            return name(file) + "  nothing was shown";
        }
        long errors = file.progress().errors();
        return name(file) + "  " + file.progress().frames() + " frames, " + Durations.length(file.duration())
                + ", "
                + ProgressLine.size(file.progress().bytes())
                + (errors > 0 ? ", " + errors + " not encoded" : "")
                + (file.complete() ? "" : ", cut short");
    }

    /** Short, for it lies in the directory that was just named. */
    private String name(RecordedFile file) {
        Path path = file.path();
        return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
    }

    private String gaps() {
        return protocolGaps.entrySet().stream()
                .map(gap -> gap.getKey() + " " + gap.getValue())
                .collect(Collectors.joining(", "));
    }
}
