package org.watchglass.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.Recorder;
import org.watchglass.remote.Console;
import org.watchglass.ui.preferences.OutputFolder;
import org.watchglass.ui.preferences.Preferences;

/**
 * The last minute of a session's console, which is kept while there is a recorder and the user wants it. UI
 * thread.
 */
final class SessionMemory {
    private final Services services;
    private @Nullable Console console;
    private @Nullable Recorder recorder;
    private @Nullable LastMinutes kept;
    private int seconds;
    private boolean messages;

    SessionMemory(Services services) {
        this.services = services;
    }

    /** From now on it is this console's; what was kept of another one is forgotten. */
    void follow(@Nullable Console next) {
        forget();
        console = next;
        refresh();
    }

    /** The recorder may have come or gone, or the user may want something else. */
    void refresh() {
        Recorder now = Choice.LAST_MINUTE.isOn() ? services.recorder() : null;
        Console of = console;
        if (now != recorder) {
            forget();
        }
        if (kept == null && now != null && of != null) {
            recorder = now;
            kept = now.keep(of, Recorder.CONFIGURED);
            seconds = Preferences.keptSeconds();
            messages = Preferences.keepsTraffic();
        }
    }

    private void forget() {
        LastMinutes old = kept;
        kept = null;
        recorder = null;
        if (old != null) {
            old.close();
        }
    }

    boolean isKept() {
        return kept != null;
    }

    /** How much is kept at the most; 0 if nothing is. */
    int seconds() {
        return isKept() ? seconds : 0;
    }

    /** Whether what goes over the connections is kept, too. */
    boolean hasMessages() {
        return isKept() && messages;
    }

    /** For a report about this moment. */
    void hold() {
        LastMinutes now = kept;
        if (now != null) {
            now.hold();
        }
    }

    /** Writes what is kept, in a job, if anything is. What comes of it is told on the UI thread. */
    void save(Background background, OutputFolder directory, Consumer<List<Path>> done,
            Consumer<String> failed) {
        LastMinutes now = kept;
        if (now != null) {
            background.run(Messages.saveMinute, () -> now.save(directory.checked(), Preferences.lastMinute()),
                    done, failed);
        }
    }
}
