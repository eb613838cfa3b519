package org.watchglass.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.remote.Console;

/** A console in some part of the workbench, for those who stand beside it. UI thread. */
public interface OpenConsole {
    /** What there is to see. */
    enum State {
        IDLE,
        CONNECTING,
        CONNECTED,
        /** The last picture stays. */
        DISCONNECTED,
        /** It never came to a picture. */
        FAILED
    }

    State state();

    /** Why there is no connection, in one line; empty while there is one. */
    String reason();

    boolean isRecorded();

    /** What it is called, or else its address; empty before the first connection. */
    String title();

    /** Null while there is none; one that was lost stays, with its last picture. */
    @Nullable
    Console console();

    /** Null while nothing is recorded. */
    @Nullable
    RecordingStatus recording();

    /** Whether there is a last minute to be saved. */
    boolean isKept();

    /**
     * Saves the last minute beside the recordings, in a job; does nothing if nothing is kept.
     *
     * @param done gets the files, those of displays first and that of the traffic last; on the UI thread, as
     *     {@code failed}, which gets one line for the user
     */
    void saveLastMinute(Consumer<List<Path>> done, Consumer<String> failed);

    /** How often it has shown another picture. */
    long framesShown();

    /** Which of the connections that were saved it is; empty if it is none of them. */
    String savedId();

    /**
     * What it shows, or has shown last, made small.
     *
     * @return no larger than that, in the same proportion; null if there is no picture
     */
    @Nullable
    ImageData thumbnail(int maxWidth, int maxHeight);

    /** What one of our commands does to it; null if it can do nothing of that kind. */
    @Nullable
    IHandler handler(String command);
}
