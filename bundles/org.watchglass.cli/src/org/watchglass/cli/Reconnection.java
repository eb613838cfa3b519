package org.watchglass.cli;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.watchglass.flow.Threads;
import org.watchglass.remote.Console;
import org.watchglass.remote.lasting.Backoff;
import org.watchglass.remote.lasting.LastingConsole;
import org.watchglass.remote.lasting.Reconnector;

/** Keeps a console connected while a command works, and tells the command's inbox. */
final class Reconnection implements Reconnector.Watcher {
    private final Inbox inbox;

    private Reconnection(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * From now on there is a thread that connects again; it ends with the console that is returned.
     *
     * @param first open; closed with the result
     * @param opener opens the next connection
     * @param delay before the first try
     */
    static Console keep(Inbox inbox, Console first, Reconnector.Opener opener, Duration delay) {
        LastingConsole console = new LastingConsole(first);
        Backoff backoff = new Backoff(delay, () -> ThreadLocalRandom.current().nextDouble());
        Reconnector reconnector = new Reconnector(
                console, opener, backoff, Reconnector.Time.SYSTEM, new Reconnection(inbox));
        Threads.named("reconnecting", reconnector).start();
        return console;
    }

    @Override
    public void onLost(String reason) {
        inbox.notice("disconnected: " + reason + "; trying to connect again");
    }

    @Override
    public void onBack(Duration away) {
        inbox.notice("connected again after " + Durations.length(away));
    }

    @Override
    public void onGivenUp(String reason) {
        inbox.end(new End(End.Cause.DISCONNECTED, reason));
    }
}
