package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String add;
    public static String addFolder;
    public static String addTitle;
    public static String addressForms;
    public static String addressLabel;
    public static String andMore;
    public static String connect;
    public static String connected;
    public static String connecting;
    public static String delete;
    public static String deleteOne;
    public static String deleteSeveral;
    public static String deleteTitle;
    public static String disconnect;
    public static String disconnected;
    public static String edit;
    public static String editTitle;
    public static String empty;
    public static String failed;
    public static String fileButton;
    public static String fitLabel;
    public static String folderTitle;
    public static String forgetPassword;
    public static String idle;
    public static String importDomains;
    public static String importTitle;
    public static String imported;
    public static String importing;
    public static String loading;
    public static String mark;
    public static String nameLabel;
    public static String named;
    public static String noFile;
    public static String notSaved;
    public static String oneShot;
    public static String open;
    public static String passwordKept;
    public static String passwordLabel;
    public static String passwordTip;
    public static String reconnect;
    public static String record;
    public static String recordLabel;
    public static String recording;
    public static String rename;
    public static String renameTitle;
    public static String report;
    public static String saveMinute;
    public static String saving;
    public static String savingPassword;
    public static String screenshot;
    public static String sendKeys;
    public static String sizeLabel;
    public static String tooLarge;
    public static String typeText;
    public static String undoAdd;
    public static String undoContext;
    public static String undoEdit;
    public static String undoImport;
    public static String undoMove;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
