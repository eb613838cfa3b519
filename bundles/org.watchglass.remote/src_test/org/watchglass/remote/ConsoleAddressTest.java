package org.watchglass.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleAddressTest {
    @Test
    void readsHostAndPort() {
        assertEquals(
                new ConsoleAddress("spice", "vm.example", 5900, 0, Map.of()),
                ConsoleAddress.parse("spice://vm.example:5900"));
    }

    @Test
    void readsPortsFromTheQuery() {
        assertEquals(
                new ConsoleAddress("spice", "h", 5900, 5901, Map.of()),
                ConsoleAddress.parse("spice://h?port=5900&tls-port=5901"));
    }

    @Test
    void readsAnIpv6Host() {
        ConsoleAddress address = ConsoleAddress.parse("spice://[::1]:5900");
        assertEquals("::1", address.host());
        assertEquals("spice://[::1]:5900", address.toString());
    }

    @Test
    void readsTheDemoWithAndWithoutOptions() {
        assertEquals(new ConsoleAddress("demo", "", 0, 0, Map.of()), ConsoleAddress.parse("demo:"));
        assertEquals(Map.of("size", "640x480"), ConsoleAddress.parse("demo:?size=640x480").options());
        assertEquals("demo:", ConsoleAddress.parse("demo:").toString());
    }

    @Test
    void readsTlsAsTlsPort() {
        assertEquals(5901, ConsoleAddress.parse("spice+tls://h:5901").tlsPort());
    }

    @Test
    void readsAUserWithoutShowingIt() {
        ConsoleAddress address = ConsoleAddress.parse("spice://kim%40example@h:5900");
        assertEquals("kim@example", address.options().get(ConsoleAddress.USERNAME));
        assertEquals("h", address.host());
        assertEquals("spice://h:5900", address.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spice://user:s3cret@h:1", "spice://h?port=1&password=s3cret",
        "spice://user@s3cret@h", "spice://h?port=1&x=a@s3cret", "spice://user@h?password=s3cret"})
    void refusesAPasswordAndDoesNotRepeatIt(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> ConsoleAddress.parse(text));
        assertTrue(e.getMessage().contains("--password-file"));
        assertFalse(e.getMessage().contains("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "spice://", "spice://h:99999", "spice://h?port=x", "spice://h h:1",
        "spice://h?x", "spice+unix:///run/vm.sock"})
    void refusesNonsenseInOneLine(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> ConsoleAddress.parse(text));
        assertEquals(1, e.getMessage().lines().count());
    }
}
