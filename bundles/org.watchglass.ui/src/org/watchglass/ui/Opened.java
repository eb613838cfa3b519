package org.watchglass.ui;

import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.ui.preferences.Preferences;

/** A console that was opened, and what it came from. */
record Opened(Console console, Target.Connection connection) {
    /** Waits for the disk and the network: not for the UI thread. */
    static Opened of(Target wanted, Services services) throws Exception {
        Target.Connection connection = wanted.connection();
        ConnectRequest asked = connection.request();
        ConnectRequest plain = new ConnectRequest(
                asked.address(), asked.password(), Preferences.framesPerSecond(), asked.route());
        // So that the last minute has the session's start, as long as that is not longer ago.
        ConnectRequest request = Choice.LAST_MINUTE.isOn() ? plain.withTap() : plain;
        return new Opened(services.provider(request.address().scheme()).open(request), connection);
    }
}
