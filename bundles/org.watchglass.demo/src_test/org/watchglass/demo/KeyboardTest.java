package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.InputsMessage;

class KeyboardTest {
    private final Keyboard keyboard = new Keyboard();

    private String type(int... scancodes) {
        StringBuilder text = new StringBuilder();
        for (int code : scancodes) {
            char typed = keyboard.take(code);
            text.append(typed == Keyboard.NOTHING ? "" : typed);
        }
        return text.toString();
    }

    @Test
    void typesLettersOnceForPressAndRelease() {
        assertEquals("ab", type(0x1E, 0x9E, 0x30, 0xB0));
    }

    @Test
    void shiftsLettersAndSigns() {
        assertEquals("A!+*a", type(0x2A, 0x1E, 0x02, 0x0D, 0x09, 0xAA, 0x1E));
    }

    @Test
    void locksCapitalsButNotDigits() {
        assertEquals("A1a", type(0x3A, 0xBA, 0x1E, 0x02, 0x36, 0x1E, 0xB6));
        assertEquals(InputsMessage.CAPS_LOCK, keyboard.lights());
    }

    @Test
    void typesNothingForShortcutsArrowsAndPause() {
        assertEquals("",
                type(0x1D, 0x1E, 0x9E, 0x9D, 0xE0, 0x48, 0xE0, 0xC8, 0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5));
    }

    @Test
    void typesAfterAShortcutAgain() {
        assertEquals("c", type(0x1D, 0x2E, 0xAE, 0x9D, 0x2E));
    }

    @Test
    void typesEnterBackspaceAndKeypad() {
        assertEquals("\n\b7\n/", type(0x1C, 0x0E, 0x47, 0xE0, 0x1C, 0xE0, 0x35));
    }
}
