package org.watchglass.ui.tests;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Secret;
import org.watchglass.testkit.Await;

/** Consoles of the scheme {@code tap}, which a test opens itself and then shares with the view. */
final class TappedProvider implements ConsoleProvider, AutoCloseable {
    /** How a test opens a console. */
    interface Opening {
        Console open(ConnectRequest request) throws ConsoleException, InterruptedException;
    }

    private final Opening opening;
    private final Queue<Console> opened = new ConcurrentLinkedQueue<>();
    private final ServiceRegistration<ConsoleProvider> registration;

    TappedProvider(Opening opening) {
        this.opening = opening;
        registration = Framework.register(
                ConsoleProvider.class, this, Map.of(ConsoleProvider.SCHEME, "tap"));
    }

    /** Guests of the demo, one for each connection. */
    static TappedProvider ofDemo(String address) {
        return new TappedProvider(request -> demo().open(new ConnectRequest(
                ConsoleAddress.parse(address), Secret.NONE, request.framesPerSecond())));
    }

    /** The same console for everybody. */
    static TappedProvider of(Console console) {
        return new TappedProvider(request -> console);
    }

    static ConsoleProvider demo() {
        return Framework.service(ConsoleProvider.class, "(" + ConsoleProvider.SCHEME + "=demo)");
    }

    @Override
    public Console open(ConnectRequest request) throws ConsoleException, InterruptedException {
        Console console = opening.open(request);
        opened.add(console);
        return console;
    }

    /** The console that the view has opened, waiting for it. */
    Console console() throws Exception {
        Await.until("the view opens a console", () -> !opened.isEmpty());
        return opened.remove();
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
