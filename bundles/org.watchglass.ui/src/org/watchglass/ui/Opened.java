package org.watchglass.ui;

import java.io.IOException;
import java.nio.file.Path;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.ui.preferences.ConsoleSettings;
import org.watchglass.ui.preferences.OutputFolder;

/**
 * A console that was opened, and what it came from.
 *
 * @param directory for its reports, until the next connection
 */
record Opened(Console console, Target.Connection connection, Path directory) {
    private static final System.Logger LOG = System.getLogger(Opened.class.getName());

    /** Waits for the disk and the network: not for the UI thread. */
    static Opened of(Target wanted, Services services, ConsoleSettings settings) throws Exception {
        Target.Connection connection = wanted.connection();
        ConnectRequest asked = connection.request();
        ConnectRequest plain = new ConnectRequest(
                asked.address(), asked.password(), settings.framesPerSecond(), asked.route());
        // So that the last minute, or a recording that begins later, has the session's start.
        boolean tapped = Choice.LAST_MINUTE.isOn() || settings.recordsTraffic();
        ConnectRequest request = tapped ? plain.withTap() : plain;
        return new Opened(services.provider(request.address().scheme()).open(request), connection,
                reports(settings));
    }

    private static Path reports(ConsoleSettings settings) {
        OutputFolder wanted = settings.directory().resolve("bug-reports");
        try {
            return wanted.checked();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "reports go where the workspace has its own", e);
            return ConsoleSettings.OF_WORKSPACE.directory().path().resolve("bug-reports");
        }
    }
}
