package org.watchglass.ui.recordings;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String addFolder;
    public static String addFolderMessage;
    public static String cannotLaunch;
    public static String columnDuration;
    public static String columnMarks;
    public static String columnName;
    public static String columnSize;
    public static String columnStarted;
    public static String columnState;
    public static String complete;
    public static String copyPath;
    public static String count;
    public static String crashed;
    public static String damaged;
    public static String delete;
    public static String deleteButton;
    public static String deleteOne;
    public static String deleteSeveral;
    public static String deleteTitle;
    public static String deleting;
    public static String empty;
    public static String export;
    public static String exportMessage;
    public static String exportSeveral;
    public static String exportTitle;
    public static String exporting;
    public static String growing;
    public static String keepButton;
    public static String looking;
    public static String none;
    public static String openExternally;
    public static String openTraffic;
    public static String play;
    public static String refresh;
    public static String removeFolder;
    public static String repair;
    public static String repaired;
    public static String repairing;
    public static String savedTo;
    public static String showInFiles;
    public static String stillRecorded;
    public static String tableName;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
