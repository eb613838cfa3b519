package org.watchglass.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String consoles;
    public static String directory;
    public static String fileMinutes;
    public static String firstDisplay;
    public static String fitScaling;
    public static String framesPerSecond;
    public static String freeMegabytes;
    public static String insideDirectory;
    public static String keepMinute;
    public static String keyFrameSeconds;
    public static String lastScaling;
    public static String layout;
    public static String leadsOut;
    public static String memory;
    public static String noConfiguration;
    public static String noDirectory;
    public static String noKey;
    public static String notInside;
    public static String notices;
    public static String openReports;
    public static String originalScaling;
    public static String ownSettings;
    public static String passKeys;
    public static String pointer;
    public static String project;
    public static String quality;
    public static String queueFrames;
    public static String queueMegabytes;
    public static String recording;
    public static String recordingMegabytes;
    public static String replayMegabytes;
    public static String replaySeconds;
    public static String replayTotalMegabytes;
    public static String replayTrafficMegabytes;
    public static String reportLosses;
    public static String roots;
    public static String scaling;
    public static String shareClipboard;
    public static String sound;
    public static String traffic;
    public static String trafficMegabytes;
    public static String wholeScaling;
    public static String workspaceDirectory;
    public static String workspaceScaling;
    public static String workspaceSettings;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
