package org.watchglass.demo;

import org.watchglass.spice.wire.InputsMessage;

/** Scancodes of the PC's set 1 to the characters of a US keyboard. Not for several threads at once. */
final class Keyboard {
    /** A key, or its release, that types nothing. */
    static final char NOTHING = 0;

    private static final int RELEASED = 0x80;
    private static final int EXTENDED = 0xE0;
    private static final int PAUSE = 0xE1;
    private static final int CONTROL = 0x1D;
    private static final int LEFT_SHIFT = 0x2A;
    private static final int RIGHT_SHIFT = 0x36;
    private static final int ALT = 0x38;
    private static final int CAPS_LOCK = 0x3A;
    private static final int KEYPAD_ENTER = 0x1C;
    private static final int KEYPAD_SLASH = 0x35;
    private static final char[] PLAIN = new char[128];
    private static final char[] SHIFTED = new char[128];

    static {
        row(0x02, "1234567890-=\b", "!@#$%^&*()_+\b");
        row(0x10, "qwertyuiop[]\n", "QWERTYUIOP{}\n");
        row(0x1E, "asdfghjkl;'`", "ASDFGHJKL:\"~");
        row(0x2B, "\\zxcvbnm,./", "|ZXCVBNM<>?");
        row(0x0F, "\t", "\t");
        row(0x37, "*", "*");
        row(0x39, " ", " ");
        row(0x47, "789-456+1230.", "789-456+1230.");
    }

    private boolean leftShift;
    private boolean rightShift;
    private boolean control;
    private boolean alt;
    private boolean capsLock;
    private boolean extended;
    private int skip;

    private static void row(int first, String plain, String shifted) {
        for (int i = 0; i < plain.length(); i++) {
            PLAIN[first + i] = plain.charAt(i);
            SHIFTED[first + i] = shifted.charAt(i);
        }
    }

    /** The lock lights, as bits of {@link InputsMessage}. */
    int lights() {
        return capsLock ? InputsMessage.CAPS_LOCK : 0;
    }

    void lights(int modifiers) {
        capsLock = (modifiers & InputsMessage.CAPS_LOCK) != 0;
    }

    /** Takes one byte of a scancode. Returns the character that it types, or {@link #NOTHING}. */
    char take(int scancode) {
        if (skip > 0) {
            skip--;
            return NOTHING;
        }
        if (scancode == EXTENDED || scancode == PAUSE) {
            extended = scancode == EXTENDED;
            skip = scancode == PAUSE ? 2 : 0;
            return NOTHING;
        }
        boolean second = extended;
        extended = false;
        int key = scancode & RELEASED - 1;
        boolean down = (scancode & RELEASED) == 0;
        if (isModifier(key, down, second) || !down || control || alt) {
            return NOTHING;
        }
        return second ? extendedKey(key) : character(key);
    }

    private boolean isModifier(int key, boolean down, boolean second) {
        switch (key) {
            case CONTROL -> control = down;
            case ALT -> alt = down;
            // With the prefix these are not keys, but padding around others.
            case LEFT_SHIFT -> leftShift = down && !second;
            case RIGHT_SHIFT -> rightShift = down && !second;
            case CAPS_LOCK -> capsLock ^= down;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static char extendedKey(int key) {
        return key == KEYPAD_ENTER ? '\n' : key == KEYPAD_SLASH ? '/' : NOTHING;
    }

    private char character(int key) {
        boolean shift = leftShift || rightShift;
        boolean upper = shift ^ (capsLock && Character.isLetter(PLAIN[key]));
        return upper ? SHIFTED[key] : PLAIN[key];
    }
}
