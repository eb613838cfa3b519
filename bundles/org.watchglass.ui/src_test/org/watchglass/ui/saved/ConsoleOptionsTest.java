package org.watchglass.ui.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.remote.GuestAgent.Monitor;

class ConsoleOptionsTest {
    @Test
    void asksTheGuestForASize() {
        assertEquals(new Monitor(0, 0, 1280, 800), new ConsoleOptions("1280x800", false, false).monitor());
        assertNull(ConsoleOptions.NONE.monitor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280", "x", "0x800", "99999x99999", "123456789012x5", "large"})
    void refusesWhatIsNoSize(String size) {
        assertEquals(1, ConsoleOptions.problem(size).lines().count());
        assertNull(new ConsoleOptions(size, false, false).monitor());
    }
}
