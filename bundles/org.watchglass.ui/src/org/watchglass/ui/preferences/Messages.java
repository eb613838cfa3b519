package org.watchglass.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String consoles;
    public static String directory;
    public static String framesPerSecond;
    public static String freeMegabytes;
    public static String keepMinute;
    public static String keyFrameSeconds;
    public static String memory;
    public static String noConfiguration;
    public static String noDirectory;
    public static String noKey;
    public static String notices;
    public static String passKeys;
    public static String pointer;
    public static String quality;
    public static String queueFrames;
    public static String queueMegabytes;
    public static String recording;
    public static String replayMegabytes;
    public static String replaySeconds;
    public static String replayTotalMegabytes;
    public static String replayTrafficMegabytes;
    public static String shareClipboard;
    public static String sound;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
