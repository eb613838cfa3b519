package org.watchglass.recorder;

import java.time.Duration;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;

/**
 * Looks, every now and then, after the room that a recording takes: nothing is written while the disk has too
 * little, and the recording ends before it is larger than it may be. Recorder's thread.
 */
final class RoomWatch {
    /** What it looks after. */
    interface Recording {
        /** Of all files so far. */
        long bytes();

        /** Of the sinks that have not ended. */
        SinkProgress open();

        /** The disk has too little room, or has enough again. */
        void onRoom(boolean enough);

        /** The recording is as large as it may be. */
        void onLimit();
    }

    /** What the list of frames at the end of a file takes for each, rounded up, and for itself. */
    private static final int LISTED_FRAME = 32;

    private static final int LIST = 4096;

    private final FileRules rules;
    private final DiskRoom disk;
    private final Troubles troubles;
    private final Recording recording;
    private long bytesBefore;
    private long largestStep;

    RoomWatch(FileRules rules, DiskRoom disk, Troubles troubles, Recording recording) {
        this.rules = rules;
        this.disk = disk;
        this.troubles = troubles;
        this.recording = recording;
    }

    Duration interval() {
        return rules.isLimited() ? Duration.ofMillis(250) : Duration.ofSeconds(1);
    }

    boolean isLow() {
        return disk.isLow();
    }

    void look() {
        if (disk.changed()) {
            if (disk.isLow()) {
                troubles.begin(this, EndReason.NO_SPACE, EndReason.NO_SPACE.name(), disk.reason());
            } else {
                troubles.end(this, "there is room again: recording goes on");
            }
            recording.onRoom(!disk.isLow());
        }
        if (rules.isLimited() && isAtLimit()) {
            troubles.say(EndReason.LIMIT_REACHED,
                    "the recording has reached " + DiskRoom.size(rules.maxBytes()) + " and ends");
            recording.onLimit();
        }
    }

    /** Leaves room for what is written until the next look, for what waits, and for the files' ends. */
    private boolean isAtLimit() {
        long bytes = recording.bytes();
        largestStep = Math.max(largestStep, bytes - bytesBefore);
        bytesBefore = bytes;
        long ends = LIST + LISTED_FRAME * recording.open().frames();
        return bytes + 2 * largestStep + ends >= rules.maxBytes();
    }
}
