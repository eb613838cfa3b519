package org.watchglass.ui.player;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String back;
    public static String barName;
    public static String begin;
    public static String browse;
    public static String cancel;
    public static String cannotOpen;
    public static String cannotPlay;
    public static String copied;
    public static String copy;
    public static String damaged;
    public static String deletedText;
    public static String deletedTitle;
    public static String emptyText;
    public static String emptyTitle;
    public static String end;
    public static String export;
    public static String exportButton;
    public static String exportFile;
    public static String exportMessage;
    public static String exportTitle;
    public static String exporting;
    public static String faster;
    public static String filesName;
    public static String fit;
    public static String follow;
    public static String forward;
    public static String growing;
    public static String interrupted;
    public static String marks;
    public static String nextMark;
    public static String notOursText;
    public static String notOursTitle;
    public static String openExternally;
    public static String pause;
    public static String picture;
    public static String pictureName;
    public static String play;
    public static String previousMark;
    public static String rangeFrom;
    public static String rangeTo;
    public static String saveFrame;
    public static String savedTo;
    public static String saving;
    public static String skipIdle;
    public static String slower;
    public static String speedName;
    public static String tryAgain;
    public static String unreadableTitle;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
