package org.watchglass.product;

import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Secret;

/** Our client without a front end, for what no command does. */
final class Consoles {
    private Consoles() {}

    static Console open(String address) throws ConsoleException, InterruptedException {
        return provider().open(new ConnectRequest(
                ConsoleAddress.parse(address), Secret.NONE, ConnectRequest.DEFAULT_FRAMES_PER_SECOND));
    }

    /** Its bundle exports nothing: a framework would find it as a service. */
    private static ConsoleProvider provider() {
        try {
            return (ConsoleProvider) Class.forName("org.watchglass.spice.SpiceConsoleProvider")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
