package org.watchglass.remote.lasting;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;

/**
 * Connects a {@link LastingConsole} again whenever it was disconnected, until it is closed or there is no
 * hope: a server that refuses the password, or is not the one that was trusted, will not change its mind.
 */
public final class Reconnector implements Runnable {
    private static final System.Logger LOG = System.getLogger(Reconnector.class.getName());

    /** Opens the next connection. Blocks; an interrupt gives up. */
    @FunctionalInterface
    public interface Opener {
        Console open() throws ConsoleException, InterruptedException;
    }

    /** Told on the thread of {@link Reconnector#run}; must not block. */
    public interface Watcher {
        /** The connection is lost, and will be tried again. */
        void onLost(String reason);

        /** @param away how long there was no connection */
        void onBack(Duration away);

        /** It is not tried any more. */
        void onGivenUp(String reason);
    }

    /** Time as it passes here; a test has one of its own. */
    public interface Time {
        Time SYSTEM = new Time() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration length) throws InterruptedException {
                Thread.sleep(length.toMillis());
            }
        };

        long nanoTime();

        void pause(Duration length) throws InterruptedException;
    }

    private final LastingConsole console;
    private final Opener opener;
    private final Backoff backoff;
    private final Time time;
    private final Watcher watcher;
    private final BlockingQueue<ConsoleState> states = new LinkedBlockingQueue<>();
    private long connectedSince;

    public Reconnector(LastingConsole console, Opener opener, Backoff backoff, Time time, Watcher watcher) {
        this.console = console;
        this.opener = opener;
        this.backoff = backoff;
        this.time = time;
        this.watcher = watcher;
    }

    /** Works until the console is closed, or hope is lost. On a thread of its own, once. */
    @Override
    public void run() {
        Listener listener = new Listener(Thread.currentThread());
        console.addListener(listener);
        connectedSince = time.nanoTime();
        try {
            boolean goesOn = true;
            while (goesOn) {
                ConsoleState state = states.take();
                goesOn = switch (state.phase()) {
                    case CONNECTED -> true;
                    case DISCONNECTED -> reconnect(state.reason());
                    case CLOSED -> false;
                };
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the console was closed", e);
        } finally {
            console.removeListener(listener);
            listener.runner = null;
        }
    }

    /** Keeps the states, and wakes this one from whatever it waits for when the console is closed. */
    private final class Listener implements ConsoleListener {
        private volatile @Nullable Thread runner;

        Listener(Thread runner) {
            this.runner = runner;
        }

        @Override
        public void onState(ConsoleState state) {
            states.add(state);
            Thread waiting = runner;
            if (state.phase() == Phase.CLOSED && waiting != null) {
                waiting.interrupt();
            }
        }
    }

    /** @return whether there is a connection again */
    private boolean reconnect(String reason) throws InterruptedException {
        long lost = time.nanoTime();
        backoff.ended(Duration.ofNanos(lost - connectedSince));
        watcher.onLost(reason);
        while (true) {
            time.pause(backoff.next());
            try {
                console.replace(opener.open());
                connectedSince = time.nanoTime();
                watcher.onBack(Duration.ofNanos(connectedSince - lost));
                return true;
            } catch (ConsoleException e) {
                if (e.kind() == Kind.AUTHENTICATION || e.kind() == Kind.SECURITY) {
                    watcher.onGivenUp(String.valueOf(e.getMessage()));
                    return false;
                }
                LOG.log(System.Logger.Level.DEBUG, "not connected again yet", e);
            }
        }
    }
}
