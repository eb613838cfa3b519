package org.watchglass.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {
    @ParameterizedTest
    @CsvSource({
        "http://node:3128, node:3128", "http://node, node:3128", "node.example:8080/, node.example:8080",
        "HTTP://[::1]:80, [::1]:80", "http://u:p@10.0.0.1, 10.0.0.1:3128", "'', none"
    })
    void readsHostAndPort(String text, String expected) {
        assertEquals(expected, HttpProxy.parse(text).toString());
    }

    @Test
    void readsUserAndPassword() {
        HttpProxy proxy = HttpProxy.parse("http://ad%40min:a+b%3A@h:1");
        assertEquals("ad@min", proxy.user());
        assertArrayEquals("a+b:".getBytes(), proxy.password().reveal());
    }

    @Test
    void refusesAProxyThatIsReachedWithTls() {
        var e = assertThrows(IllegalArgumentException.class, () -> HttpProxy.parse("https://u:s3cret@h:1"));
        assertTrue(e.getMessage().contains("https://, but only http://"), e.getMessage());
        assertFalse(e.getMessage().contains("s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://", "http://h:0", "http://h:99999", "http://h:s3cret", "http://h/?token=s3cret",
        "http://u:%zzs3cret@h", "h\r\nX: s3cret"
    })
    void refusesNonsenseInOneLineAndQuotesNothing(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> HttpProxy.parse(text));
        assertEquals(1, e.getMessage().lines().count());
        assertFalse(e.getMessage().contains("s3cret"));
    }
}
