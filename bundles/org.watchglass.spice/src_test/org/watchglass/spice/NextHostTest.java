package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.HttpProxy;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;
import org.watchglass.remote.Trust;
import org.watchglass.spice.wire.MigrationTarget;
import org.watchglass.spice.wire.ProtocolException;

class NextHostTest {
    private static final ConnectRequest NOW = new ConnectRequest(
            ConsoleAddress.parse("spice://old?port=1&tls-port=2&compression=off"), new Secret("x"), 25,
            new Route(HttpProxy.NONE, new Trust("PEM", "CN=old"), Set.of("inputs"), Set.of("cursor")));

    private static ConnectRequest next(String host, int port, int securePort, String subject)
            throws Exception {
        return NextHost.of(new MigrationTarget(port, securePort, host, subject), NOW, Set.of("main"));
    }

    @Test
    void keepsWhatTheUserHasSaid() throws Exception {
        ConnectRequest next = next("new", 3, 4, "");
        assertEquals("spice://new:3?tls-port=4", next.address().toString());
        assertEquals(NOW.address().options(), next.address().options());
        assertEquals(NOW.password(), next.password());
        assertEquals(NOW.route().trust(), next.route().trust());
    }

    @Test
    void neverGoesFromAnEncryptedChannelToAPlainOne() throws Exception {
        assertEquals(Set.of("main", "inputs"), next("new", 3, 4, "").route().secureChannels());
    }

    @Test
    void comparesTheSubjectThatTheOldHostNames() throws Exception {
        assertEquals(new Trust("PEM", "CN=new"), next("new", 3, 4, "CN=new").route().trust());
    }

    @Test
    void takesAddressesInFigures() throws Exception {
        assertEquals("fe80::1", next("fe80::1", 3, 0, "").address().host());
        assertEquals("10.0.0.1", next("10.0.0.1", 3, 0, "").address().host());
    }

    @Test
    void refusesWhatIsNoHost() {
        for (String host : new String[] {"", "a b", "a\r\nb", "a/b", "a@b", "x".repeat(256)}) {
            assertThrows(ProtocolException.class, () -> next(host, 3, 0, ""), host);
        }
    }

    @Test
    void takesTheLargestNumberForNoPort() throws Exception {
        assertEquals("spice://new:3", next("new", 3, 0xFFFF, "").address().toString());
    }

    @Test
    void refusesAHostWithoutAPort() {
        assertThrows(ProtocolException.class, () -> next("new", 0, 0xFFFF, ""));
    }

    @Test
    void refusesASubjectWithoutEnd() {
        assertThrows(ProtocolException.class, () -> next("new", 3, 0, "x".repeat(1025)));
    }
}
