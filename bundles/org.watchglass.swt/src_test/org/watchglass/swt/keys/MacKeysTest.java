package org.watchglass.swt.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacKeysTest {
    /** As the keys of an American keyboard are labelled. */
    private static final Map<Integer, String> LABELS = Map.of(
            0x00, "asdfhgzxcv",
            0x0B, "bqweryt123465=97-80]ou[ip\rlj'k;\\,/nm.\t `\b",
            0x35, "\u001b");

    private static final Map<Integer, Integer> NAMED = Map.ofEntries(
            Map.entry(0x37, SWT.COMMAND),
            Map.entry(0x38, SWT.SHIFT),
            Map.entry(0x39, SWT.CAPS_LOCK),
            Map.entry(0x3A, SWT.ALT),
            Map.entry(0x3B, SWT.CTRL),
            Map.entry(0x41, SWT.KEYPAD_DECIMAL),
            Map.entry(0x43, SWT.KEYPAD_MULTIPLY),
            Map.entry(0x45, SWT.KEYPAD_ADD),
            Map.entry(0x47, SWT.NUM_LOCK),
            Map.entry(0x4B, SWT.KEYPAD_DIVIDE),
            Map.entry(0x4C, SWT.KEYPAD_CR),
            Map.entry(0x4E, SWT.KEYPAD_SUBTRACT),
            Map.entry(0x52, SWT.KEYPAD_0),
            Map.entry(0x53, SWT.KEYPAD_1),
            Map.entry(0x54, SWT.KEYPAD_2),
            Map.entry(0x55, SWT.KEYPAD_3),
            Map.entry(0x56, SWT.KEYPAD_4),
            Map.entry(0x57, SWT.KEYPAD_5),
            Map.entry(0x58, SWT.KEYPAD_6),
            Map.entry(0x59, SWT.KEYPAD_7),
            Map.entry(0x5B, SWT.KEYPAD_8),
            Map.entry(0x5C, SWT.KEYPAD_9),
            Map.entry(0x7A, SWT.F1),
            Map.entry(0x78, SWT.F2),
            Map.entry(0x63, SWT.F3),
            Map.entry(0x76, SWT.F4),
            Map.entry(0x60, SWT.F5),
            Map.entry(0x61, SWT.F6),
            Map.entry(0x62, SWT.F7),
            Map.entry(0x64, SWT.F8),
            Map.entry(0x65, SWT.F9),
            Map.entry(0x6D, SWT.F10),
            Map.entry(0x67, SWT.F11),
            Map.entry(0x6F, SWT.F12),
            Map.entry(0x69, SWT.F13),
            Map.entry(0x6B, SWT.F14),
            Map.entry(0x71, SWT.F15),
            Map.entry(0x72, SWT.INSERT),
            Map.entry(0x73, SWT.HOME),
            Map.entry(0x74, SWT.PAGE_UP),
            Map.entry(0x75, (int) SWT.DEL),
            Map.entry(0x77, SWT.END),
            Map.entry(0x79, SWT.PAGE_DOWN),
            Map.entry(0x7B, SWT.ARROW_LEFT),
            Map.entry(0x7C, SWT.ARROW_RIGHT),
            Map.entry(0x7D, SWT.ARROW_DOWN),
            Map.entry(0x7E, SWT.ARROW_UP));

    @Test
    void onAnAmericanKeyboardEachKeyIsItsLabel() {
        LABELS.forEach((first, labels) -> {
            for (int i = 0; i < labels.length(); i++) {
                int code = first + i;
                assertEquals(KeySymbols.scancode(labels.charAt(i), SWT.NONE), MacKeys.scancode(code, false),
                        "code " + Integer.toHexString(code));
            }
        });
    }

    @Test
    void namedKeysAreThoseOfTheirSymbols() {
        NAMED.forEach((code, symbol) -> assertEquals(KeySymbols.scancode(symbol, SWT.LEFT),
                MacKeys.scancode(code, false), "code " + Integer.toHexString(code)));
    }

    @Test
    void rightModifiersAreThoseOfTheirSymbols() {
        Map.of(0x36, SWT.COMMAND, 0x3C, SWT.SHIFT, 0x3D, SWT.ALT, 0x3E, SWT.CTRL)
                .forEach((code, symbol) -> assertEquals(KeySymbols.scancode(symbol, SWT.RIGHT),
                        MacKeys.scancode(code, false), "code " + Integer.toHexString(code)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTwoKeysAreTheSame(boolean iso) {
        Set<Integer> codes = new HashSet<>();
        for (int code = 0; code < 0x80; code++) {
            int scancode = MacKeys.scancode(code, iso);
            assertTrue(scancode == 0 || codes.add(scancode), "code " + Integer.toHexString(code));
        }
        assertEquals(119, codes.size());
    }

    @Test
    void keysThatOnlySomeKeyboardsHave() {
        assertEquals(0x7D, MacKeys.scancode(0x5D, false));
        assertEquals(0x73, MacKeys.scancode(0x5E, false));
        assertEquals(0x5C, MacKeys.scancode(0x5F, false));
        assertEquals(0x7B, MacKeys.scancode(0x66, false));
        assertEquals(0x70, MacKeys.scancode(0x68, false));
        assertEquals(0x5A, MacKeys.scancode(0x5A, false));
    }

    @Test
    void onAnIsoKeyboardTwoKeysHaveEachOthersCode() {
        assertEquals(0x29, MacKeys.scancode(0x32, false));
        assertEquals(0x56, MacKeys.scancode(0x0A, false));
        assertEquals(0x56, MacKeys.scancode(0x32, true));
        assertEquals(0x29, MacKeys.scancode(0x0A, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 38, 41, 83, 92, 196, 199, 203, 205})
    void europeanKeyboardsAreIso(int type) {
        assertTrue(MacKeys.isIso(type));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 37, 39, 40, 42, 91, 93, 195, 200, 201, 202, 204, 206, 300})
    void othersAreNot(int type) {
        assertFalse(MacKeys.isIso(type));
    }

    @Test
    void whatIsNoKeyHasNoScancode() {
        assertEquals(0, MacKeys.scancode(-1, false));
        assertEquals(0, MacKeys.scancode(0x80, false));
        assertEquals(0, MacKeys.scancode(0x3F, false));
    }

    @Test
    void ofTwoShiftKeysTheOneThatComesUpIsReleased() {
        assertTrue(MacKeys.isReleased(0x3C, 0x20002));
        assertFalse(MacKeys.isReleased(0x38, 0x20002));
        assertFalse(MacKeys.isReleased(0x3C, 0x20004));
        // Made by a program: only SWT's word counts.
        assertFalse(MacKeys.isReleased(0x38, 0x20000));
    }
}
