package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.Secret;

@Timeout(30)
class DemoConsoleProviderTest {
    /** Stands for the console of the SPICE client. */
    private record FakeConsole(ConsoleAddress address, List<String> calls) implements Console {
        @Override
        public ConsoleState state() {
            return ConsoleState.CONNECTED;
        }

        @Override
        public List<ConsoleDisplay> displays() {
            return List.of();
        }

        @Override
        public ConsoleStatistics statistics() {
            return ConsoleStatistics.NONE;
        }

        @Override
        public void addListener(ConsoleListener listener) {
            calls.add("add");
        }

        @Override
        public void removeListener(ConsoleListener listener) {
            calls.add("remove");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }

    private final List<ConnectRequest> requests = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final ConsoleProvider spice = request -> {
        requests.add(request);
        return new FakeConsole(request.address(), calls);
    };
    private final DemoConsoleProvider provider = new DemoConsoleProvider(Duration.ZERO);

    @AfterEach
    void stop() {
        provider.stop();
    }

    private static ConnectRequest request(String address) {
        return new ConnectRequest(ConsoleAddress.parse(address), Secret.NONE, 60);
    }

    private int port() {
        return requests.get(0).address().port();
    }

    @Test
    void letsTheSpiceClientConnectToAGuestOnLoopback() throws Exception {
        provider.bind(spice);
        provider.open(request("demo:?size=640x480"));
        assertEquals("127.0.0.1", requests.get(0).address().host());
        new Socket("127.0.0.1", port()).close();
    }

    @Test
    void givesEachGuestATicketOfItsOwn() throws Exception {
        provider.bind(spice);
        provider.open(request("demo:?size=640x480"));
        provider.open(request("demo:?size=640x480"));
        List<String> tickets = requests.stream()
                .map(request -> new String(request.password().reveal(), StandardCharsets.UTF_8))
                .distinct()
                .toList();
        assertTrue(tickets.size() == 2 && tickets.get(0).length() > 15);
    }

    @Test
    void hasTheAddressThatWasAskedFor() throws Exception {
        provider.bind(spice);
        ConnectRequest request = request("demo:?size=640x480&scene=idle");
        assertEquals(request.address(), provider.open(request).address());
    }

    @Test
    void stopsTheGuestWhenTheConsoleIsClosed() throws Exception {
        provider.bind(spice);
        provider.open(request("demo:?size=640x480")).close();
        assertEquals(List.of("close"), calls);
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port()).close());
    }

    @Test
    void stopsTheGuestsWhenItIsStoppedItself() throws Exception {
        provider.bind(spice);
        provider.open(request("demo:?size=640x480"));
        provider.stop();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port()).close());
    }

    @Test
    void stopsTheGuestWhenTheClientCannotConnect() {
        provider.bind(request -> {
            requests.add(request);
            throw new ConsoleException(ConsoleException.Kind.PROTOCOL, "no", null);
        });
        assertThrows(ConsoleException.class, () -> provider.open(request("demo:?size=640x480")));
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port()).close());
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        var e = assertThrows(ConsoleException.class, () -> provider.open(request("demo:?fps=many")));
        assertEquals(ConsoleException.Kind.REFUSED, e.kind());
        assertEquals("'many' in fps= is not a number: size=1280x800 and fps=30 are right", e.getMessage());
    }

    @Test
    void saysThatTheSpiceClientIsMissing() {
        provider.bind(spice);
        provider.unbind(spice);
        var e = assertThrows(ConsoleException.class, () -> provider.open(request("demo:")));
        assertTrue(String.valueOf(e.getMessage()).contains("org.watchglass.spice"));
    }
}
