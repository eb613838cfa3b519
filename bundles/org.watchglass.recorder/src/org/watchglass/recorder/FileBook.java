package org.watchglass.recorder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkOutput;
import org.watchglass.capture.SinkProgress;

/** The files of a recording: names, and what became of them. Recorder's thread, but for the counters. */
final class FileBook {
    private final Path directory;
    private final boolean fastStart;
    private final Map<String, Integer> names = new TreeMap<>();
    /** By base name, in the order in which the names were given. */
    private final Map<String, List<RecordedFile>> files = new LinkedHashMap<>();
    private final ConcurrentSkipListMap<Integer, SinkProgress> ended = new ConcurrentSkipListMap<>();

    FileBook(Path directory, boolean fastStart) {
        this.directory = directory;
        this.fastStart = fastStart;
    }

    /** A name that was not used before. */
    SinkOutput next(int display) {
        String name = "display-" + display;
        int number = names.merge(name, 1, Integer::sum);
        String baseName = number == 1 ? name : name + "-" + number;
        files.put(baseName, List.of());
        return new SinkOutput(display, directory, baseName, fastStart);
    }

    /**
     * Called once for each file.
     *
     * @return false if there is no file, so that its name can be used for another one
     */
    boolean ended(SinkOutput output, RecordedFile file) {
        boolean exists = file.progress().frames() > 0 || Files.exists(file.path());
        ended.merge(output.display(), file.progress(), SinkProgress::plus);
        // A file that could not be begun was told of as a trouble.
        if (exists || file.complete()) {
            files.put(output.baseName(), List.of(file));
        }
        return exists;
    }

    /** Those that have ended, in the order in which they began. */
    List<RecordedFile> files() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    /** Any thread. What the files have that were ended. */
    SinkProgress written(int display) {
        return ended.getOrDefault(display, SinkProgress.NONE);
    }
}
