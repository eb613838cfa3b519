package org.watchglass.swt.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

class KeySymbolsTest {
    private static int code(int keyCode) {
        return KeySymbols.scancode(keyCode, SWT.NONE);
    }

    @Test
    void lettersAreThoseOfAnAmericanKeyboard() {
        assertEquals(0x1E, code('a'));
        assertEquals(0x2C, code('z'));
        assertEquals(0x0B, code('0'));
        assertEquals(0x35, code('/'));
        assertEquals(0x29, code('`'));
    }

    @Test
    void namedKeysAreExact() {
        assertEquals(0x01, code(SWT.ESC));
        assertEquals(0x0E, code(SWT.BS));
        assertEquals(0x1C, code(SWT.CR));
        assertEquals(0x44, code(SWT.F10));
        assertEquals(0x57, code(SWT.F11));
        assertEquals(0x5D, code(SWT.F13));
        assertEquals(0xE11D45, code(SWT.PAUSE));
    }

    @Test
    void leftAndRightModifiersDiffer() {
        assertEquals(0x1D, KeySymbols.scancode(SWT.CTRL, SWT.LEFT));
        assertEquals(0xE01D, KeySymbols.scancode(SWT.CTRL, SWT.RIGHT));
        assertEquals(0x36, KeySymbols.scancode(SWT.SHIFT, SWT.RIGHT));
    }

    @Test
    void whatIsNotKnownIsNoKey() {
        assertEquals(0, code(0x20AC));
        assertEquals(0, code(0));
    }
}
