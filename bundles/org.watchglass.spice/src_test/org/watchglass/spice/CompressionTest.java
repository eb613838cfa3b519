package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.spice.wire.display.DisplayRequest.PreferredCompression;

class CompressionTest {
    private static Compression of(String address) {
        return Compression.of(ConsoleAddress.parse(address));
    }

    @Test
    void isTheDefaultUnlessTheAddressSaysOtherwise() {
        assertSame(Compression.DEFAULT, of("spice://host:5900"));
        assertSame(Compression.AUTO_GLZ, of("spice://host:5900?compression=auto_glz"));
    }

    @Test
    void asksForNothingIfItIsTheServersChoice() {
        assertNull(Compression.SERVER.request());
        assertEquals(new PreferredCompression(PreferredCompression.QUIC), Compression.QUIC.request());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> of("spice://host:5900?compression=zip"));
    }
}
