package org.watchglass.ui.preferences;

import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.watchglass.remote.keyboard.Layout;

/** What holds until the user has set something else. */
public final class Defaults extends AbstractPreferenceInitializer {
    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences node = DefaultScope.INSTANCE.getNode(Preferences.NODE);
        node.putBoolean(Preferences.SOUND, false);
        node.putBoolean(Preferences.SHARED_CLIPBOARD, false);
        node.putBoolean(Preferences.LAST_MINUTE, true);
        node.putBoolean(Preferences.NOTICES, true);
        node.putBoolean(Preferences.REPORT_LOSSES, true);
        node.putBoolean(Preferences.OPEN_REPORTS, true);
        node.put(Preferences.LAYOUT, Layout.US.name());
        node.put(KeyList.KEY, KeyList.DEFAULT);
        node.put(Preferences.DIRECTORY, directory().toString());
        for (Setting setting : Setting.values()) {
            node.put(setting.key(), setting.normal().toString());
        }
    }

    /** Where recordings go if nobody has chosen another place. */
    public static Path directory() {
        return Path.of(System.getProperty("user.home", "."), "Watchglass").toAbsolutePath();
    }
}
