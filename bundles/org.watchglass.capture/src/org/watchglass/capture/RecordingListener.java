package org.watchglass.capture;

import org.osgi.annotation.versioning.ConsumerType;

/** Told what happens to a recording, on the recorder's thread: must not block. */
@ConsumerType
@FunctionalInterface
public interface RecordingListener {
    /**
     * Something that the user wants to know, in one line: a file ended early, the disk is full, a new file
     * began.
     */
    void onNotice(Notice notice);

    /**
     * @param reason why a sink ended
     * @param text one line
     */
    record Notice(SinkListener.EndReason reason, String text) {}
}
