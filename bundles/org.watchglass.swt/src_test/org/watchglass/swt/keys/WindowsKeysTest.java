package org.watchglass.swt.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.swt.keys.WindowsKeys.Untold;

class WindowsKeysTest {
    private static final int CONTROL = 0x11;
    private static final int ALT = 0x12;
    private static final int PRINT = 0x2C;
    private static final Untold RELEASE = new Untold(SWT.KeyUp, 0);

    private final WindowsKeys keys = new WindowsKeys();

    private List<Untold> take(int message, int virtualKey, int scan, boolean extended) {
        return keys.take(message, virtualKey, scan << 16 | (extended ? WindowsKeys.EXTENDED : 0) | 1, 1000);
    }

    private int press(int virtualKey, int scan, boolean extended) {
        take(WindowsKeys.KEY_DOWN, virtualKey, scan, extended);
        return scancode(SWT.KeyDown);
    }

    private int scancode(int type) {
        return keys.scancode(type, 0, SWT.NONE, virtualKey -> 0);
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0x41, 0x1E, false, 0x1E",
        "left of Z, 0xE2, 0x56, false, 0x56",
        "left Shift, 0x10, 0x2A, false, 0x2A",
        "right Shift, 0x10, 0x36, false, 0x36",
        "right Shift of a hook, 0x10, 0x36, true, 0x36",
        "right Ctrl, 0x11, 0x1D, true, 0xE01D",
        "AltGr, 0x12, 0x38, true, 0xE038",
        "Left, 0x25, 0x4B, true, 0xE04B",
        "4 of the keypad, 0x64, 0x4B, false, 0x4B",
        "the same without NumLock, 0x25, 0x4B, false, 0x4B",
        "Enter of the keypad, 0x0D, 0x1C, true, 0xE01C",
        "right Windows, 0x5C, 0x5C, true, 0xE05C",
        "menu, 0x5D, 0x5D, true, 0xE05D",
        "mute, 0xAD, 0x20, true, 0xE020",
        "Pause, 0x13, 0x45, false, 0xE11D45",
        "Pause with Ctrl, 0x03, 0x46, true, 0xE11D45",
        "NumLock, 0x90, 0x45, true, 0x45",
        "NumLock with Ctrl, 0x13, 0x45, true, 0x45",
        "NumLock of a program, 0x90, 0x45, false, 0x45",
        "Scroll Lock, 0x91, 0x46, false, 0x46",
        "Print, 0x2C, 0x37, true, 0xE037",
        "Print with Alt, 0x2C, 0x54, false, 0xE037",
        "Yen, 0xDC, 0x7D, false, 0x7D",
        "Ro, 0xE2, 0x73, false, 0x73",
        "Hangul, 0x15, 0xF2, false, 0x72",
        "an overrun, 0, 0xFF, false, 0"})
    void aKeyIsItsScanCode(String name, int virtualKey, int scan, boolean extended, int expected) {
        assertEquals(expected, press(virtualKey, scan, extended));
        take(WindowsKeys.KEY_UP + WindowsKeys.SYSTEM, virtualKey, scan, extended);
        assertEquals(expected, scancode(SWT.KeyUp));
    }

    @Test
    void functionKeysAreTheGuests() {
        int[] scans = {
            0x3B, 0x3C, 0x3D, 0x3E, 0x3F, 0x40, 0x41, 0x42, 0x43, 0x44, 0x57, 0x58, 0x64, 0x65, 0x66};
        for (int i = 0; i < scans.length; i++) {
            assertEquals(KeySymbols.scancode(SWT.F1 + i, SWT.NONE), press(0x70 + i, scans[i], false));
        }
    }

    @Test
    void noTwoKeysAreTheSame() {
        Set<Integer> codes = new HashSet<>();
        int keyCount = 0;
        for (int scan = 1; scan < 0x80; scan++) {
            // No keyboard sends these to Windows: to the guest they are F13 and others.
            if (!Set.of(0x54, 0x5A, 0x5D, 0x5E, 0x5F, 0x55, 0x6F, 0x71, 0x72, 0x74).contains(scan)) {
                codes.add(press(0x41, scan, false));
                keyCount++;
            }
            if (!Set.of(0x03, 0x04, 0x2A, 0x36, 0x45, 0x46, 0x77, 0x79).contains(scan)) {
                codes.add(press(0x41, scan, true));
                keyCount++;
            }
        }
        assertEquals(keyCount, codes.size());
    }

    @Test
    void aKeyOfAProgramIsWhatItsSymbolOrItsVirtualKeyStandsFor() {
        take(WindowsKeys.KEY_DOWN, 0x25, 0, false);
        assertEquals(0xE04B, keys.scancode(SWT.KeyDown, SWT.ARROW_LEFT, SWT.NONE, virtualKey -> 0x4B));
        take(WindowsKeys.KEY_DOWN, 'Y', 0, false);
        assertEquals(0x2C, keys.scancode(SWT.KeyDown, 'y', SWT.NONE, key -> key == 'Y' ? 0x2C : 0));
        assertEquals(0x15, keys.scancode(SWT.KeyDown, 'y', SWT.NONE, key -> 0));
    }

    @Test
    void withoutAMessageASymbolIsAllThereIs() {
        assertEquals(0x15, keys.scancode(SWT.KeyDown, 'y', SWT.NONE, virtualKey -> 0x2C));
    }

    @Test
    void otherMessagesDoNotCount() {
        press(0x41, 0x1E, false);
        assertEquals(List.of(), take(0x109, 0x41, 0x30, false));
        assertEquals(0x1E, scancode(SWT.KeyDown));
    }

    @Test
    void twoCharactersOfOnePressAreOneKey() {
        press('X', 0x2D, false);
        take(WindowsKeys.CHAR, '^', 0x2D, false);
        assertEquals(0x2D, scancode(SWT.KeyDown));
        take(WindowsKeys.CHAR, 'x', 0x2D, false);
        assertEquals(0, scancode(SWT.KeyDown));
        take(WindowsKeys.KEY_UP, 'X', 0x2D, false);
        assertEquals(0x2D, scancode(SWT.KeyUp));
    }

    @Test
    void aDeadKeyIsToldAsSoonAsItIsDown() {
        assertEquals(List.of(), take(WindowsKeys.KEY_DOWN, 0xDC, 0x29, false));
        assertEquals(List.of(new Untold(SWT.KeyDown, 0)), take(WindowsKeys.DEAD_CHAR, '^', 0x29, false));
        assertEquals(0x29, scancode(SWT.KeyDown));
        assertEquals(List.of(RELEASE), take(WindowsKeys.KEY_UP, 0xDC, 0x29, false));
    }

    @Test
    void everyReleaseIsToldForOfKeysThatOverlapSwtForgetsOne() {
        press('A', 0x1E, false);
        press('B', 0x30, false);
        assertEquals(List.of(RELEASE), take(WindowsKeys.KEY_UP, 'A', 0x1E, false));
        assertEquals(0x1E, scancode(SWT.KeyUp));
        assertEquals(List.of(RELEASE), take(WindowsKeys.KEY_UP, 'B', 0x30, false));
        assertEquals(0x30, scancode(SWT.KeyUp));
    }

    @Test
    void printScreenWhichOnlyComesUpIsPressedFirst() {
        List<Untold> both = List.of(new Untold(SWT.KeyDown, SWT.PRINT_SCREEN), RELEASE);
        assertEquals(both, take(WindowsKeys.KEY_UP, PRINT, 0x37, true));
        take(WindowsKeys.KEY_DOWN + WindowsKeys.SYSTEM, PRINT, 0x54, false);
        assertEquals(List.of(RELEASE), take(WindowsKeys.KEY_UP, PRINT, 0x54, false));
        assertEquals(both, take(WindowsKeys.KEY_UP, PRINT, 0x37, true));
    }

    @Test
    void theControlThatComesWithAltGrIsNoKey() {
        press(CONTROL, 0x1D, false);
        assertTrue(keys.mayBeOfAltGr());
        assertTrue(keys.isOfAltGr(WindowsKeys.KEY_DOWN, ALT, WindowsKeys.EXTENDED, 1000));
        assertFalse(keys.isOfAltGr(WindowsKeys.KEY_DOWN, ALT, WindowsKeys.EXTENDED, 1001));
        assertFalse(keys.isOfAltGr(WindowsKeys.KEY_DOWN, ALT, 0, 1000));
        assertFalse(keys.isOfAltGr(WindowsKeys.KEY_UP, ALT, WindowsKeys.EXTENDED, 1000));
        press(CONTROL, 0x1D, true);
        assertFalse(keys.mayBeOfAltGr());
    }
}
