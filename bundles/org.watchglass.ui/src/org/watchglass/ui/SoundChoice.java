package org.watchglass.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.audio.AudioOutput;

/** Whether guests are heard, as the user has chosen it: for all consoles. The workbench saves it. */
final class SoundChoice {
    private static final String BUNDLE = "org.watchglass.ui";
    private static final String KEY = "sound";

    private SoundChoice() {}

    static boolean isOn() {
        return node().getBoolean(KEY, false);
    }

    static void set(boolean on) {
        node().putBoolean(KEY, on);
    }

    /** Makes an output that may have come just now do what was chosen. */
    static void applyTo(@Nullable AudioOutput output) {
        if (output != null && output.isOn() != isOn()) {
            output.turn(isOn());
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
