package org.watchglass.ui;

import java.util.List;
import org.watchglass.report.ReportPart;

/** What a user reads of a report that is made. */
final class ReportText {
    private ReportText() {}

    /** What is being done. */
    static String step(ReportPart part) {
        switch (part) {
            case RECORDING :
                return Messages.reportAddsRecording;
            case ENCODERS :
                return Messages.reportAddsEncoders;
            case CONSOLE :
                return Messages.reportAddsConsole;
            case PICTURES :
                return Messages.reportAddsPictures;
            case PROGRAM :
                return Messages.reportAddsProgram;
            case LOAD :
                return Messages.reportWatches;
            case PACKING :
                return Messages.reportPacks;
            default :
                return Messages.reportAddsOther;
        }
    }

    /**
     * What a report about this moment will hold.
     *
     * @param picture whether the console has shown anything
     * @param seconds of it that are kept in memory; 0 if none are
     * @param messages whether those of the protocol are kept as well
     * @param recorded whether the console is recorded, or was
     */
    record Contents(boolean picture, int seconds, boolean messages, boolean recorded) {
        private String video() {
            if (seconds > 0) {
                return Messages.bind(Messages.reportVideoKept, seconds);
            }
            return recorded ? Messages.reportVideoRecorded : Messages.reportNoVideo;
        }

        /** A line for each. */
        String text() {
            return String.join("\n", List.of(
                    picture ? Messages.reportPicture : Messages.reportNoPicture,
                    video(),
                    seconds > 0 && messages ? Messages.reportMessages : Messages.reportNoMessages,
                    Messages.reportAlways));
        }
    }
}
