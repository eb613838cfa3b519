package org.watchglass.ui;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.saved.ConsoleOptions;

/** Does what the user wants of a connection whenever it was made. UI thread. */
final class Wishes {
    private final Session session;
    private @Nullable Console fulfilled;

    Wishes(Session session) {
        this.session = session;
    }

    void refresh(ConsoleDesk desk) {
        Console console = session.console();
        if (!session.isConnected() || console == null || console == fulfilled) {
            return;
        }
        fulfilled = console;
        ConsoleOptions options = session.options();
        Monitor monitor = options.monitor();
        if (monitor != null) {
            console.agent().arrange(List.of(monitor));
        }
        if (options.fit()) {
            desk.scale(Scaling.FIT);
        }
        if (options.record()) {
            desk.toggleRecording();
        }
    }
}
