package org.watchglass.ui.traffic;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String allChannels;
    public static String cannotShow;
    public static String channel;
    public static String clear;
    public static String cannotSave;
    public static String detailsFacts;
    public static String detailsMore;
    public static String detailsTitle;
    public static String filterHint;
    public static String follow;
    public static String fromServer;
    public static String keepsNone;
    public static String message;
    public static String noConsole;
    public static String pause;
    public static String preferences;
    public static String save;
    public static String saved;
    public static String savedNone;
    public static String serial;
    public static String showInFiles;
    public static String shown;
    public static String size;
    public static String time;
    public static String toServer;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
