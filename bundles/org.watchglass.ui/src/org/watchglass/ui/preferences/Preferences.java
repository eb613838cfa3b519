package org.watchglass.ui.preferences;

import java.time.Duration;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.BundleContext;
import org.watchglass.remote.ConnectRequest;

/** The names of what the user can set for all consoles; the workspace remembers it. */
public final class Preferences {
    /** The node that has all of it, a recorder's settings too. */
    public static final String NODE = "org.watchglass.ui";

    public static final String SOUND = "sound";
    public static final String SHARED_CLIPBOARD = "shareClipboard";
    public static final String LAST_MINUTE = "keep-last-minute";
    public static final String NOTICES = "notices";
    public static final String DIRECTORY = "recordingDirectory";
    public static final String FRAMES_PER_SECOND = "framesPerSecond";
    /** The most that a console may be asked for. */
    static final int MOST_FRAMES = 1000;

    private static final String ADMIN = "org.osgi.service.cm.ConfigurationAdmin";

    private Preferences() {}

    /** Where all of it is. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** How many frames of a display are shown and recorded in a second, at the most. Any thread. */
    public static int framesPerSecond() {
        int wanted = node().getInt(FRAMES_PER_SECOND, ConnectRequest.DEFAULT_FRAMES_PER_SECOND);
        return Math.max(1, Math.min(MOST_FRAMES, wanted));
    }

    /** How much of what was shown before is kept, and saved. Any thread. */
    public static Duration lastMinute() {
        int normal = Setting.REPLAY_SECONDS.normal() instanceof Integer seconds ? seconds : 0;
        return Duration.ofSeconds(Math.max(1, node().getInt(Setting.REPLAY_SECONDS.key(), normal)));
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
