package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.ProtocolException;

class GlzWindowTest {
    private final GlzWindow window = new GlzWindow(10_000);

    @Test
    void keepsWhatMayBeAskedForAndNoMore() throws Exception {
        for (int id = 0; id < 1000; id++) {
            window.add(id, Math.min(id, 3), new int[1]);
        }
        assertFalse(window.has(995));
        assertTrue(window.has(996));
        assertTrue(window.has(999));
    }

    @Test
    void dropsNothingBeforeAllAreThere() throws Exception {
        window.add(0, 0, new int[1]);
        window.add(2, 1, new int[1]);
        assertTrue(window.has(0));
        window.add(1, 1, new int[1]);
        assertFalse(window.has(0));
        assertTrue(window.has(1));
    }

    @Test
    void returnsWhatWasAdded() throws Exception {
        int[] pixels = {1};
        window.add(0, 0, pixels);
        assertSame(pixels, window.image(0));
    }

    @Test
    void refusesToReturnWhatIsNotThere() {
        var e = assertThrows(ProtocolException.class, () -> window.image(5));
        assertEquals("GLZ_RGB: image: got id 5, expected one from 0 to -1", e.getMessage());
    }

    @Test
    void refusesAnImageTwice() throws Exception {
        window.add(0, 0, new int[1]);
        window.add(2, 2, new int[1]);
        assertThrows(ProtocolException.class, () -> window.add(0, 0, new int[1]));
        assertThrows(ProtocolException.class, () -> window.add(2, 2, new int[1]));
    }

    @Test
    void refusesAnIdFarAhead() {
        assertThrows(ProtocolException.class, () -> window.add(1 << 21, 0, new int[1]));
        assertThrows(ProtocolException.class, () -> window.add(-1, 0, new int[1]));
    }

    @Test
    void refusesMoreThanItMayKeep() throws Exception {
        window.add(0, 0, new int[9000]);
        assertThrows(ProtocolException.class, () -> window.add(1, 1, new int[9000]));
        window.clear();
        window.add(0, 0, new int[9000]);
    }

    @Test
    void knowsWhetherAnImageMayStillCome() throws Exception {
        window.add(0, 0, new int[1]);
        window.add(1, 0, new int[1]);
        assertFalse(window.mayHave(0));
        assertTrue(window.mayHave(1));
        assertTrue(window.mayHave(2));
    }
}
