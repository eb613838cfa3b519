package org.watchglass.ui.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;

/**
 * What can be set of the recorders, and of each console. Recorders say the same of themselves, to
 * administrators; a test compares both.
 */
enum Setting {
    FREE_MEGABYTES(Setting.RECORDER, "min.free.megabytes", 500, 0, 10_000_000),
    REPLAY_SECONDS(Setting.RECORDER, "replay.seconds", 60, 0, 3600),
    REPLAY_MEGABYTES(Setting.RECORDER, "replay.megabytes", 64, 1, 4096),
    REPLAY_TOTAL_MEGABYTES(Setting.RECORDER, "replay.total.megabytes", 256, 1, 16_384),
    REPLAY_TRAFFIC_MEGABYTES(Setting.RECORDER, "replay.traffic.megabytes", 50, 0, 4096),
    QUALITY(Setting.MP4, "qp", 20, 0, 51),
    KEY_FRAME_SECONDS(Setting.MP4, "key.frame.seconds", 5, 1, 600),
    QUEUE_FRAMES(Setting.MP4, "queue.frames", 8, 2, 1000),
    QUEUE_MEGABYTES(Setting.MP4, "queue.megabytes", 32, 1, 4096),
    POINTER(Setting.MP4, "pointer", true, 0, 0),
    FRAMES_PER_SECOND(Setting.CONSOLE, "framesPerSecond", ConnectRequest.DEFAULT_FRAMES_PER_SECOND, 1, 1000),
    FIRST_DISPLAY(Setting.CONSOLE, "recordFirstDisplay", false, 0, 0),
    FILE_MINUTES(Setting.CONSOLE, "fileMinutes", 0, 0, 10_000),
    RECORDING_MEGABYTES(Setting.CONSOLE, "recordingMegabytes", 0, 0, 10_000_000),
    TRAFFIC(Setting.CONSOLE, "recordTraffic", false, 0, 0),
    TRAFFIC_MEGABYTES(Setting.CONSOLE, "trafficMegabytes", 1000, 1, 10_000_000);

    static final String RECORDER = "org.watchglass.recorder";
    static final String MP4 = "org.watchglass.capture.mp4";
    /** Told with each connection and each recording: not configuration, and a project may have its own. */
    static final String CONSOLE = "";

    private final String pid;
    private final String property;
    private final Object normal;
    private final int least;
    private final int most;

    /** @param normal a number, or a boolean for which the bounds do not matter */
    Setting(String pid, String property, Object normal, int least, int most) {
        this.pid = pid;
        this.property = property;
        this.normal = normal;
        this.least = least;
        this.most = most;
    }

    static List<Setting> of(String pid) {
        return Arrays.stream(values()).filter(setting -> setting.pid.equals(pid)).toList();
    }

    static boolean isKey(String key) {
        return Arrays.stream(values()).anyMatch(
                setting -> setting.isConfiguration() && setting.key().equals(key));
    }

    /** In the preferences. */
    String key() {
        return isConfiguration() ? pid + '.' + property : property;
    }

    /** Whether it is a recorder's, for all consoles. */
    boolean isConfiguration() {
        return !pid.isEmpty();
    }

    /** In the configuration. */
    String property() {
        return property;
    }

    /** What holds while nobody has set anything. */
    Object normal() {
        return normal;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** The value that a text or another kind of number stands for; null if it stands for none. */
    @Nullable
    Object value(@Nullable Object from) {
        if (from == null) {
            return null;
        }
        String text = from.toString().strip();
        if (normal instanceof Boolean) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> null; // what nobody understands is as good as not set
            };
        }
        try {
            return Math.max(least, Math.min(most, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
