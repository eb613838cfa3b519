package org.watchglass.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Whether the last minute of each console is kept, as the user has chosen it; it is at first. The workbench
 * saves it.
 */
final class MemoryChoice {
    private static final String BUNDLE = "org.watchglass.ui";
    private static final String KEY = "keep-last-minute";

    private MemoryChoice() {}

    static boolean isOn() {
        return node().getBoolean(KEY, true);
    }

    static void set(boolean on) {
        node().putBoolean(KEY, on);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
