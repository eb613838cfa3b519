package org.watchglass.ui.recordings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watchglass.ui.RecordingDirectory;
import org.watchglass.ui.preferences.Preferences;

/** The folders below which recordings are looked for: where they go, and those that the user has added. */
final class RecordingRoots {
    private static final String KEY = "recordingRoots";

    private RecordingRoots() {}

    static Set<Path> all() {
        Set<Path> all = new LinkedHashSet<>();
        all.add(RecordingDirectory.get());
        all.addAll(added());
        return all;
    }

    static List<Path> added() {
        List<Path> added = new ArrayList<>();
        for (String line : Preferences.node().get(KEY, "").split("\n")) {
            try {
                if (!line.isBlank()) {
                    added.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                // of another system
            }
        }
        return added;
    }

    static void add(Path root) {
        Set<Path> wanted = new LinkedHashSet<>(added());
        wanted.add(root.toAbsolutePath());
        save(wanted);
    }

    static void remove(Path root) {
        Set<Path> wanted = new LinkedHashSet<>(added());
        wanted.remove(root);
        save(wanted);
    }

    private static void save(Set<Path> roots) {
        Preferences.node().put(KEY, String.join("\n", roots.stream().map(Path::toString).toList()));
    }
}
