package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders below which recordings are looked for: where they go, those that the user has added, and those
 * of projects that something was recorded into. Any thread.
 */
public final class RecordingRoots {
    /** In the preferences: a line for each that was added. */
    static final String KEY = "recordingRoots";

    private RecordingRoots() {}

    public static Set<Path> all() {
        Set<Path> all = new LinkedHashSet<>();
        all.add(ConsoleSettings.OF_WORKSPACE.directory().path());
        all.addAll(added());
        return all;
    }

    public static List<Path> added() {
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

    /** Does nothing with one whose name is more than a line, which would be several of them. */
    public static synchronized void add(Path root) {
        Set<Path> wanted = new LinkedHashSet<>(added());
        if (!root.toAbsolutePath().toString().contains("\n")) {
            wanted.add(root.toAbsolutePath());
        }
        save(wanted);
    }

    public static synchronized void remove(Path root) {
        Set<Path> wanted = new LinkedHashSet<>(added());
        wanted.remove(root);
        save(wanted);
    }

    private static void save(Set<Path> roots) {
        Preferences.node().put(KEY, String.join("\n", roots.stream().map(Path::toString).toList()));
    }
}
