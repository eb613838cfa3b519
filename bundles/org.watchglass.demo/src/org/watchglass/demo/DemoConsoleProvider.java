package org.watchglass.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.watchglass.demo.desktop.Scene;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;

/**
 * Opens {@code demo:} addresses: each console gets a guest of its own, which the SPICE client connects to.
 *
 * <p>Options are {@code size=1280x800}, {@code fps=30}, {@code heads=1} (monitors of that size, side by side
 * on one display) and {@code scene=} with one of desktop, idle, typing, scroll, window, video, pointer,
 * everything; for example {@code demo:?size=1920x1080&scene=scroll}.
 */
@Component(service = ConsoleProvider.class, property = ConsoleProvider.SCHEME + "=demo")
public final class DemoConsoleProvider implements ConsoleProvider {
    private static final Duration CLIENT_PATIENCE = Duration.ofSeconds(2);
    private static final int TICKET_BITS = 128;

    private final Duration patience;
    private final SpiceClient client = new SpiceClient();
    private final Set<DemoServer> servers = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();
    private volatile boolean stopped;

    public DemoConsoleProvider() {
        this(CLIENT_PATIENCE);
    }

    /** @param patience how long to wait for the SPICE client's service */
    DemoConsoleProvider(Duration patience) {
        this.patience = patience;
    }

    @Reference(
            name = "spice",
            target = "(" + ConsoleProvider.SCHEME + "=spice)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(ConsoleProvider spice) {
        client.add(spice);
    }

    void unbind(ConsoleProvider spice) {
        client.remove(spice);
    }

    @Override
    public Console open(ConnectRequest request) throws ConsoleException, InterruptedException {
        Guest guest = guest(request.address());
        ConsoleProvider spice = client.await(patience);
        Secret ticket = new Secret(new BigInteger(TICKET_BITS, random).toString(Character.MAX_RADIX));
        DemoServer server = start(guest, ticket);
        boolean opened = false;
        try {
            ConsoleAddress address = new ConsoleAddress("spice", "127.0.0.1", server.port(), 0, Map.of());
            Console console = spice.open(new ConnectRequest(
                    address, ticket, request.framesPerSecond(), Route.DIRECT, request.tapped()));
            opened = true;
            return new DemoConsole(request.address(), console, () -> stop(server));
        } finally {
            if (!opened) {
                stop(server);
            }
        }
    }

    /** Guests end with their provider: consoles that show them are disconnected and keep the last picture. */
    @Deactivate
    void stop() {
        stopped = true;
        servers.forEach(this::stop);
    }

    private static Guest guest(ConsoleAddress address) throws ConsoleException {
        try {
            Scene scene = new Scene(DemoOptions.parse(address.options()));
            return new Guest(scene, DemoOptions.heads(address.options()));
        } catch (IllegalArgumentException e) {
            throw new ConsoleException(ConsoleException.Kind.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private DemoServer start(Guest guest, Secret ticket) throws ConsoleException {
        try {
            DemoServer server = new DemoServer(guest, ticket);
            servers.add(server);
            if (stopped) {
                stop(server);
            }
            return server;
        } catch (IOException e) {
            throw new ConsoleException(
                    ConsoleException.Kind.UNREACHABLE,
                    "the demo guest found no free port on 127.0.0.1: " + e.getMessage(),
                    e);
        }
    }

    private void stop(DemoServer server) {
        servers.remove(server);
        server.close();
    }
}
