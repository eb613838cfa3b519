package org.watchglass.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyListTest {
    @Test
    void keysAreReadAsThePreferencesWriteThem() {
        assertEquals(2, KeyList.parse(" F12  CTRL+SHIFT+F11 ").size());
        assertEquals(1, KeyList.parse(KeyList.DEFAULT).size());
        assertEquals(0, KeyList.parse("").size());
    }

    @Test
    void whatIsNoKeyIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> KeyList.parse("F12 NOKEY+X"))
                .getMessage();
        assertTrue(message.contains("'NOKEY+X'"), message);
    }
}
