package org.watchglass.swt.keys;

import java.util.Arrays;

/** Virtual key codes of macOS, which stand for places on Apple's keyboards, as scancodes of PC/AT set 1. */
public final class MacKeys {
    /** The keys left of 1 and left of Z. */
    private static final int GRAVE = 0x29;
    private static final int LEFT_OF_Z = 0x56;

    /** {@code kVK_ISO_Section} and {@code kVK_ANSI_Grave}. */
    private static final int SECTION_CODE = 0x0A;
    private static final int GRAVE_CODE = 0x32;

    /** Between these the types of keyboards go by three: American, ISO, Japanese. */
    private static final int FIRST_TRIPLE = 37;
    private static final int END_OF_TRIPLES = 195;

    /** The other ISO keyboards. */
    private static final int[] OTHER_ISO = {7, 8, 9, 11, 13, 16, 20, 29, 196, 199, 203, 205};

    /** By code: rows of eight, 0 if a PC's keyboard has no such key. */
    private static final int[] CODES = {
        0x1E, 0x1F, 0x20, 0x21, 0x23, 0x22, 0x2C, 0x2D, // 00: A S D F H G Z X
        0x2E, 0x2F, LEFT_OF_Z, 0x30, 0x10, 0x11, 0x12, 0x13, // 08: C V section B Q W E R
        0x15, 0x14, 0x02, 0x03, 0x04, 0x05, 0x07, 0x06, // 10: Y T 1 2 3 4 6 5
        0x0D, 0x0A, 0x08, 0x0C, 0x09, 0x0B, 0x1B, 0x18, // 18: = 9 7 - 8 0 ] O
        0x16, 0x1A, 0x17, 0x19, 0x1C, 0x26, 0x24, 0x28, // 20: U [ I P Return L J '
        0x25, 0x27, 0x2B, 0x33, 0x35, 0x31, 0x32, 0x34, // 28: K ; \ , / N M .
        0x0F, 0x39, GRAVE, 0x0E, 0, 0x01, 0xE05C, 0xE05B, // 30: Tab Space ` Backspace - Esc Commands
        0x2A, 0x3A, 0x38, 0x1D, 0x36, 0xE038, 0xE01D, 0, // 38: Shift CapsLock Option Control, right ones
        0xE003, 0x53, 0, 0x37, 0, 0x4E, 0, 0x45, // 40: F17, keypad . * + Clear (NumLock)
        0xE030, 0xE02E, 0xE020, 0xE035, 0xE01C, 0, 0x4A, 0xE077, // 48: volume, mute, keypad / Enter - F18
        0xE004, 0x59, 0x52, 0x4F, 0x50, 0x51, 0x4B, 0x4C, // 50: F19, keypad = 0 1 2 3 4 5
        0x4D, 0x47, 0x5A, 0x48, 0x49, 0x7D, 0x73, 0x5C, // 58: keypad 6 7, F20, 8 9, Yen Ro comma
        0x3F, 0x40, 0x41, 0x3D, 0x42, 0x43, 0x7B, 0x57, // 60: F5 F6 F7 F3 F8 F9 Eisu (Muhenkan) F11
        0x70, 0x5D, 0x55, 0x5E, 0, 0x44, 0xE05D, 0x58, // 68: Kana F13 F16 F14 - F10 menu F12
        0, 0x5F, 0xE052, 0xE047, 0xE049, 0xE053, 0x3E, 0xE04F, // 70: - F15 Insert Home PageUp Delete F4 End
        0x3C, 0xE051, 0x3B, 0xE04B, 0xE04D, 0xE050, 0xE048, 0, // 78: F2 PageDown F1 Left Right Down Up
    };

    /** Which bit of an event's flags is which key: code, bit. */
    private static final int[][] MODIFIERS = {
        {0x38, 0x02}, {0x3C, 0x04}, // Shift
        {0x3B, 0x01}, {0x3E, 0x2000}, // Control
        {0x3A, 0x20}, {0x3D, 0x40}, // Option
        {0x37, 0x08}, {0x36, 0x10}, // Command
    };

    private static final int ALL_MODIFIERS = 0x207F;

    private MacKeys() {}

    /**
     * @param keyCode {@code NSEvent.keyCode}
     * @param iso what {@link #isIso} says of the keyboard: on those, two keys have each other's code
     * @return 0 if a PC's keyboard has no such key
     */
    public static int scancode(int keyCode, boolean iso) {
        if (iso && keyCode == SECTION_CODE) {
            return GRAVE;
        }
        if (iso && keyCode == GRAVE_CODE) {
            return LEFT_OF_Z;
        }
        return keyCode >= 0 && keyCode < CODES.length ? CODES[keyCode] : 0;
    }

    /**
     * Whether a keyboard has the shape of European ones.
     *
     * @param type {@code kCGKeyboardEventKeyboardType}, as Apple's Gestalt.h names them; newer ones go on so
     */
    public static boolean isIso(int type) {
        return type >= FIRST_TRIPLE && type < END_OF_TRIPLES
                ? (type - FIRST_TRIPLE) % 3 == 1
                : Arrays.stream(OTHER_ISO).anyMatch(iso -> iso == type);
    }

    /**
     * Whether a modifier came up although the other one of its pair is down, which SWT takes for a press.
     *
     * @param flags {@code NSEvent.modifierFlags}, whose lowest bits tell left and right apart, if a keyboard
     *     made the event
     */
    public static boolean isReleased(int keyCode, long flags) {
        if ((flags & ALL_MODIFIERS) == 0) {
            return false;
        }
        return Arrays.stream(MODIFIERS).anyMatch(key -> key[0] == keyCode && (flags & key[1]) == 0);
    }
}
