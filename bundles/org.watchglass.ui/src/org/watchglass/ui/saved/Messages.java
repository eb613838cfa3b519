package org.watchglass.ui.saved;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String keptAside;
    public static String noDomain;
    public static String noPort;
    public static String noSpice;
    public static String noStorage;
    public static String notRunning;
    public static String notXml;
    public static String outside;
    public static String sizeForm;
    public static String strangeAddress;
    public static String tooLarge;
    public static String unreadable;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
