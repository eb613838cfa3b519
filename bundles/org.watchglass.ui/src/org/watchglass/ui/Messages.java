package org.watchglass.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Text for users, from {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String addressLabel;
    public static String cancel;
    public static String cancelled;
    public static String cannotWrite;
    public static String connect;
    public static String connectButton;
    public static String connectMessage;
    public static String connectTitle;
    public static String connected;
    public static String connecting;
    public static String connectingTo;
    public static String consoleName;
    public static String disconnect;
    public static String disconnected;
    public static String disconnectedByUser;
    public static String disconnecting;
    public static String displayNumber;
    public static String displays;
    public static String dropped;
    public static String eachMonitor;
    public static String enterPassword;
    public static String finishing;
    public static String fit;
    public static String frames;
    public static String idleText;
    public static String idleTitle;
    public static String keepMinute;
    public static String leftGuest;
    public static String monitorNumber;
    public static String monitorsAsOne;
    public static String more;
    public static String lossReported;
    public static String lost;
    public static String noConnection;
    public static String noKeys;
    public static String noProvider;
    public static String noRecorder;
    public static String noReporter;
    public static String notConnected;
    public static String openDemo;
    public static String openFile;
    public static String passwordLabel;
    public static String percent;
    public static String passwordMessage;
    public static String pointerHint;
    public static String reconnect;
    public static String record;
    public static String recordDirectory;
    public static String recordDirectoryMessage;
    public static String recordTip;
    public static String recordedIncompletely;
    public static String recordedTo;
    public static String recorderLeft;
    public static String report;
    public static String reportChosen;
    public static String reportContents;
    public static String reportDescription;
    public static String reportHolds;
    public static String reportLosses;
    public static String reportMessage;
    public static String reportNoRegion;
    public static String reportOpenFolder;
    public static String reportRegion;
    public static String reportSubmit;
    public static String reportTip;
    public static String reportTitle;
    public static String reportType;
    public static String reportTypes;
    public static String saveMinute;
    public static String savedTo;
    public static String screenshot;
    public static String sendKeys;
    public static String sendKeysTip;
    public static String share;
    public static String sound;
    public static String startingToRecord;
    public static String stopRecording;
    public static String tryAgain;
    public static String typeButton;
    public static String typeLayout;
    public static String typeMessage;
    public static String typeText;
    public static String typeTitle;
    public static String typed;
    public static String typedPartly;
    public static String untypable;
    public static String whole;
    public static String zoom;
    public static String zoomIn;
    public static String zoomOut;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
