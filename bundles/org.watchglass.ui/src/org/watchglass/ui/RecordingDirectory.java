package org.watchglass.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * The directory that recordings and screenshots go into, as the user has chosen it. The workbench saves it.
 */
public final class RecordingDirectory {
    private static final String BUNDLE = "org.watchglass.ui";
    private static final String KEY = "recordingDirectory";

    private RecordingDirectory() {}

    public static Path get() {
        Path usual = Path.of(System.getProperty("user.home", "."), "Watchglass");
        try {
            return Path.of(node().get(KEY, usual.toString())).toAbsolutePath();
        } catch (InvalidPathException e) {
            return usual;
        }
    }

    static void set(Path directory) {
        node().put(KEY, directory.toAbsolutePath().toString());
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
