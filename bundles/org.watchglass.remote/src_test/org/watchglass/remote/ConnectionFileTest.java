package org.watchglass.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {
    @Test
    void readsHostPortAndPassword() {
        ConnectionFile file = ConnectionFile.parse(
                "# made by a portal\n[virt-viewer]\ntype=spice\nhost=10.0.0.1\nport=5900\npassword=a\\sb\n"
                        + "[ovirt]\nhost=x\n");
        assertEquals("spice://10.0.0.1:5900", file.address().toString());
        assertArrayEquals("a b".getBytes(), file.password().reveal());
    }

    @Test
    void neverPrintsThePassword() {
        String text =
                ConnectionFile.parse("[virt-viewer]\ntype=spice\nhost=h\nport=1\npassword=s3cret").toString();
        assertFalse(text.contains("s3cret"));
        assertTrue(text.contains("***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "hello", "[virt-viewer]\ntype=vnc\nhost=h\nport=1", "[virt-viewer]\ntype=spice\nhost=h",
                "[virt-viewer]\ntype=spice\nhost=h\nport=s3cret", "[virt-viewer]\ntype=spice\nport=1"
            })
    void refusesWhatItCannotUseInOneLine(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> ConnectionFile.parse(text));
        assertEquals(1, e.getMessage().lines().count());
        assertFalse(e.getMessage().contains("s3cret"));
    }
}
