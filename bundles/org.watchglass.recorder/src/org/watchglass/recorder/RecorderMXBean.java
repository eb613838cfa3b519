package org.watchglass.recorder;

/** Counters for whoever monitors the Java virtual machine; named {@code org.watchglass:type=Recorder}. */
public interface RecorderMXBean {
    /** Recordings that run. */
    int getRecordings();

    /** Of those. */
    long getFramesOffered();

    /** Of those: frames that were merged into later ones. */
    long getVideoDropCount();

    long getVideoEncodeErrors();

    long getBytesWritten();

    /** Consoles whose last minutes are kept in memory. */
    int getKeptConsoles();

    /** Of coded video and of messages that are kept for that. */
    long getKeptBytes();
}
