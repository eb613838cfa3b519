package org.watchglass.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.watchglass.ui.preferences.Preferences;

/** What the user switches on and off, for all consoles. The workbench saves it. */
enum Choice {
    /** Whether guests are heard. */
    SOUND(Preferences.SOUND),
    /** Whether the desktop and the guest share what is copied. */
    SHARED_CLIPBOARD(Preferences.SHARED_CLIPBOARD),
    /** Whether the last minute of a console is kept in memory. */
    LAST_MINUTE(Preferences.LAST_MINUTE),

    /** Whether the user is told of consoles that are not in front. */
    NOTICES(Preferences.NOTICES),

    /** Whether the folder of a report is opened when it is there. */
    OPEN_REPORTS(Preferences.OPEN_REPORTS),

    /** Whether there is a report when a connection is lost. */
    REPORT_LOSSES(Preferences.REPORT_LOSSES);

    private final String key;

    Choice(String key) {
        this.key = key;
    }

    boolean isOn() {
        return Preferences.isOn(key);
    }

    void set(boolean on) {
        Preferences.node().putBoolean(key, on);
    }

    /**
     * Listens to changes of any of them, wherever they are made: in another window, or in the preferences.
     *
     * @return ends that
     */
    static Runnable onChange(Runnable changed) {
        IEclipsePreferences node = Preferences.node();
        IPreferenceChangeListener listener = event -> changed.run();
        node.addPreferenceChangeListener(listener);
        return () -> node.removePreferenceChangeListener(listener);
    }
}
