package org.watchglass.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.watchglass.capture.LastMinutes;
import org.watchglass.ui.preferences.Preferences;

/** Writes what is kept of a console beside the recordings, in a job. */
public final class SavedMinute {
    private SavedMinute() {}

    /**
     * Returns at once.
     *
     * @param done gets the last of the files, which is the traffic if that is kept; on the UI thread, as
     * @param failed which gets one line for the user
     */
    public static void save(Display ui, LastMinutes kept, Consumer<Path> done, Consumer<String> failed) {
        Path directory = RecordingDirectory.get();
        new Background(ui).run(Messages.saveMinute, () -> kept.save(directory, Preferences.lastMinute()),
                (List<Path> files) -> done.accept(files.get(files.size() - 1)), failed);
    }
}
