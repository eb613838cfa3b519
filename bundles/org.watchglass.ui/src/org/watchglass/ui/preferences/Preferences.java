package org.watchglass.ui.preferences;

import java.time.Duration;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;

/** The names of what the user can set for all consoles; the workspace remembers it. */
public final class Preferences {
    /** The node that has all of it, a recorder's settings too. */
    public static final String NODE = "org.watchglass.ui";

    public static final String SOUND = "sound";
    public static final String SHARED_CLIPBOARD = "shareClipboard";
    public static final String LAST_MINUTE = "keep-last-minute";
    public static final String NOTICES = "notices";
    public static final String DIRECTORY = "recordingDirectory";
    /** Whether the folder of a report is opened when it is there. */
    public static final String OPEN_REPORTS = "open-reports";
    /** Whether there is a report when a connection is lost. */
    public static final String REPORT_LOSSES = "report-lost-connections";
    /** The keys that a text is typed with: the name of a layout, the one of last time. */
    public static final String LAYOUT = "keyboardLayout";
    /** Of the guest's screen at the beginning; empty for the one that was chosen last. */
    public static final String FIRST_SCALING = "firstScaling";
    /** Of the guest's screen, as it was chosen last. */
    public static final String SCALING = "scaling";

    private static final String ADMIN = "org.osgi.service.cm.ConfigurationAdmin";

    private Preferences() {}

    /** Where all of it is. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** What holds for the workspace, whoever says so; null if nobody does. Any thread. */
    static @Nullable String find(String key) {
        return Platform.getPreferencesService().getString(NODE, key, null, null);
    }

    /** The name of the layout that texts are typed with. Any thread. */
    public static String layout() {
        String name = find(LAYOUT);
        return name == null ? "" : name;
    }

    /** Whether it is on, if it is one that is on or off. Any thread. */
    public static boolean isOn(String key) {
        return Platform.getPreferencesService().getBoolean(NODE, key, false, null);
    }

    /** How much of what was shown before is kept, and saved. Any thread. */
    public static Duration lastMinute() {
        return Duration.ofSeconds(Math.max(1, keptSeconds()));
    }

    /** The same as it was set: 0 if nothing is kept. */
    public static int keptSeconds() {
        return number(Setting.REPLAY_SECONDS);
    }

    /** Whether the traffic of that time is kept, too. Any thread. */
    public static boolean keepsTraffic() {
        return number(Setting.REPLAY_TRAFFIC_MEGABYTES) > 0;
    }

    private static int number(Setting setting) {
        int normal = setting.normal() instanceof Integer number ? number : 0;
        return node().getInt(setting.key(), normal);
    }

    /**
     * From now on the configuration of recorders is as the user has set it, and the other way round. Any
     * thread; returns at once. Without a configuration service nothing happens.
     *
     * @return ends that
     */
    public static Runnable configure(BundleContext context) {
        // By name: without the service its classes may be missing, too.
        return isConfigurable(context) ? ConfigurationMirror.of(context)::close : () -> {};
    }

    static boolean isConfigurable(BundleContext context) {
        return context.getServiceReference(ADMIN) != null;
    }
}
