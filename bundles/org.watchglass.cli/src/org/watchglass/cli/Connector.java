package org.watchglass.cli;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.ConsoleState;

/** Opens the console that the user means. */
final class Connector {
    private Connector() {}

    /**
     * Waits for the provider and for the server; an end in the inbox gives up. From then on the console
     * reports to the inbox what happens to it.
     *
     * @return the caller closes it
     */
    static Console open(Surroundings around, ConnectRequest request)
            throws CommandException, InterruptedException {
        return open(around, request, null);
    }

    /** The same, but a lost connection is not the end: it is tried again, for the first time after that. */
    static Console openForGood(Surroundings around, ConnectRequest request, Duration delay)
            throws CommandException, InterruptedException {
        return open(around, request, delay);
    }

    private static Console open(Surroundings around, ConnectRequest request, @Nullable Duration delay)
            throws CommandException, InterruptedException {
        Inbox inbox = around.inbox();
        ConsoleProvider provider =
                inbox.untilEnd(() -> around.services().provider(request.address().scheme()));
        try {
            Console first = inbox.untilEnd(() -> provider.open(request));
            Console console = delay == null ? first
                    : Reconnection.keep(inbox, first, () -> provider.open(request), delay);
            console.addListener(new Reporter(inbox, delay == null));
            End left = new End(End.Cause.DISCONNECTED, "the provider of the console was stopped");
            around.services().providers().watch(provider, () -> inbox.end(left));
            return console;
        } catch (ConsoleException e) {
            throw new CommandException(ExitCode.CONNECT, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * On the console's threads: posts, and returns at once.
     *
     * @param isEnd whether a lost connection ends the work
     */
    private record Reporter(Inbox inbox, boolean isEnd) implements ConsoleListener {
        @Override
        public void onState(ConsoleState state) {
            if (isEnd && !state.isConnected()) {
                inbox.end(new End(End.Cause.DISCONNECTED, state.reason()));
            }
        }

        @Override
        public void onNotification(String text) {
            inbox.notice(text);
        }
    }
}
