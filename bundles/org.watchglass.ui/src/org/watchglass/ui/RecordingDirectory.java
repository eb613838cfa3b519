package org.watchglass.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.watchglass.ui.preferences.Defaults;
import org.watchglass.ui.preferences.Preferences;

/**
 * The directory that recordings and screenshots go into, as the user has chosen it. The workbench saves it.
 */
public final class RecordingDirectory {
    private RecordingDirectory() {}

    public static Path get() {
        Path usual = Defaults.directory();
        try {
            return Path.of(Preferences.node().get(Preferences.DIRECTORY, usual.toString())).toAbsolutePath();
        } catch (InvalidPathException e) {
            return usual;
        }
    }

    static void set(Path directory) {
        Preferences.node().put(Preferences.DIRECTORY, directory.toAbsolutePath().toString());
    }
}
