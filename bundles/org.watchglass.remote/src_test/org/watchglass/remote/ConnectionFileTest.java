package org.watchglass.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
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
    void readsTheWayToTheServer() {
        ConnectionFile file = ConnectionFile.parse(
                "[virt-viewer]\ntype=spice\nhost=pvespiceproxy:6991bb86:207:node::19b9\ntls-port=61000\n"
                        + "proxy=http://node:3128\nca=-----BEGIN\\nabc\\n\nhost-subject=OU=PVE,CN=node\n"
                        + "secure-channels=main;inputs\ndisable-channels=playback;\ndelete-this-file=1\n"
                        + "title=VM 207 \\n- q\ntitle[de]=x\nsecure-attention=Ctrl+Alt+Ins\n");
        assertEquals("pvespiceproxy:6991bb86:207:node::19b9", file.address().host());
        assertEquals("spice+tls://pvespiceproxy:61000", file.address().toString());
        assertEquals("node:3128", file.route().proxy().toString());
        assertEquals(new Trust("-----BEGIN\nabc\n", "OU=PVE,CN=node"), file.route().trust());
        assertEquals(Set.of("main", "inputs"), file.route().secureChannels());
        assertEquals(Set.of("playback"), file.route().disabledChannels());
        assertEquals("VM 207 - q", file.title());
        assertTrue(file.oneShot());
    }

    @Test
    void leavesOutWhatIsNotThere() {
        ConnectionFile file = ConnectionFile.parse("[virt-viewer]\ntype=spice\nhost=h\nport=1");
        assertEquals(Route.DIRECT, file.route());
        assertFalse(file.oneShot());
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
                "[virt-viewer]\ntype=spice\nhost=h\nport=s3cret", "[virt-viewer]\ntype=spice\nport=1",
                "[virt-viewer]\ntype=spice\nunix-path=/run/s3cret\nhost=h\nport=1",
                "[virt-viewer]\ntype=spice\nhost=a\\r\\nX: s3cret\nport=1",
                "[virt-viewer]\ntype=spice\nhost=h\nport=1\ndelete-this-file=s3cret",
                "[virt-viewer]\ntype=spice\nhost=h\nport=1\nproxy=https://u:s3cret@h"
            })
    void refusesWhatItCannotUseInOneLine(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> ConnectionFile.parse(text));
        assertEquals(1, e.getMessage().lines().count());
        assertFalse(e.getMessage().contains("s3cret"));
    }
}
