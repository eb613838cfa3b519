package org.watchglass.recorder;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.RecordingListener;
import org.watchglass.capture.RecordingListener.Notice;
import org.watchglass.capture.SinkListener.EndReason;

/**
 * What keeps a recording from being whole: said once for each cause, however often it comes again and
 * whatever number of displays it hits, and once when all of it is over. Recorder's thread.
 */
final class Troubles {
    private static final System.Logger LOG = System.getLogger(Troubles.class.getName());

    private final RecordingListener listener;
    private final Map<Object, @Nullable String> causes = new HashMap<>();

    Troubles(RecordingListener listener) {
        this.listener = listener;
    }

    /**
     * @param whom it hits
     * @param cause the same for what is the same to a user
     * @param text one line for the user
     */
    void begin(Object whom, EndReason reason, String cause, String text) {
        boolean known = causes.containsValue(cause);
        causes.put(whom, cause);
        if (!known) {
            say(reason, text);
        }
    }

    /** A sink has ended; what makes its slot's recording incomplete is a trouble. */
    void sinkEnded(Object slot, EndReason reason, String detail, RecordedFile file) {
        switch (reason) {
            case CLOSED -> { /* As it was asked for. */ }
            case WITHDRAWN, LIMIT_REACHED -> say(reason, detail);
            case NO_SPACE -> begin(slot, reason, reason.name(), detail);
            case FAILED, SCREEN_TOO_LARGE -> {
                // Each file has another name, and the trouble is the same.
                String cause = detail.replace(file.path().toString(), "")
                        .replace(String.valueOf(file.path().getFileName()), "");
                begin(slot, reason, cause, detail);
            }
        }
    }

    /** @param text one line for the user, said if this was the last trouble */
    void end(Object whom, String text) {
        if (causes.remove(whom) != null && causes.isEmpty()) {
            say(EndReason.CLOSED, text);
        }
    }

    boolean has(Object whom) {
        return causes.containsKey(whom);
    }

    /** Something that does not last. */
    void say(EndReason reason, String text) {
        try {
            listener.onNotice(new Notice(reason, text));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "a recording's listener failed at: " + text, e);
        }
    }
}
