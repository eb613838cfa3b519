package org.watchglass.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.Recorder;
import org.watchglass.remote.Console;

/**
 * The last minute of a session's console, which is kept while there is a recorder and the user wants it. UI
 * thread; files are written in jobs.
 */
final class SessionMemory {
    private static final Duration LAST = Duration.ofMinutes(1);

    private final Services services;
    private @Nullable Console console;
    private @Nullable Recorder recorder;
    private @Nullable LastMinutes kept;

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
        Recorder now = MemoryChoice.isOn() ? services.recorder() : null;
        Console of = console;
        if (now != recorder) {
            forget();
        }
        if (kept == null && now != null && of != null) {
            recorder = now;
            kept = now.keep(of, Recorder.CONFIGURED);
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

    /** Not on the UI thread: writes files into {@code directory}, which is made if it is not there. */
    interface Saving {
        List<Path> to(Path directory) throws Exception;
    }

    /** What saves what is kept now; null if nothing is. */
    @Nullable
    Saving saving() {
        LastMinutes now = kept;
        return now == null ? null : directory -> now.save(directory, LAST);
    }
}
