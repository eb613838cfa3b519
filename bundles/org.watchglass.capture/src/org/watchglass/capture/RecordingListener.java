package org.watchglass.capture;

import org.osgi.annotation.versioning.ConsumerType;

/** Told what happens to a recording, on the recorder's thread: must not block. */
@ConsumerType
@FunctionalInterface
public interface RecordingListener {
    /**
     * Something that the user wants to know, in one line: a file ended early, the disk is full, recording
     * goes on. What keeps on failing for one cause is said once, and once that it is over.
     */
    void onNotice(Notice notice);

    /**
     * @param reason why a sink ended; {@link SinkListener.EndReason#CLOSED} if it is good news
     * @param text one line
     */
    record Notice(SinkListener.EndReason reason, String text) {}
}
