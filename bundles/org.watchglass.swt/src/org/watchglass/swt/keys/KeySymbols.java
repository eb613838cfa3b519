package org.watchglass.swt.keys;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;

/** Scancodes (PC/AT set 1) by what SWT calls a key: exact for named keys, American for letters and signs. */
public final class KeySymbols {
    private static final String ROWS = "\u001b1234567890-=\b\tqwertyuiop[]\r\0asdfghjkl;'`\0\\zxcvbnm,./";
    private static final Map<Integer, Integer> CODES = new HashMap<>();

    static {
        for (int i = 0; i < ROWS.length(); i++) {
            // The row of signs begins with scancode 1; gaps are Ctrl and Shift.
            CODES.put((int) ROWS.charAt(i), i + 1);
        }
        CODES.remove(0);
        for (int i = 0; i < 10; i++) {
            CODES.put(SWT.F1 + i, 0x3B + i);
        }
        for (int i = 2; i < 5; i++) {
            CODES.put(SWT.F11 + i, 0x5D + i - 2);
        }
        put(SWT.F11, 0x57, SWT.F12, 0x58, ' ', 0x39, SWT.CTRL, 0x1D, SWT.SHIFT, 0x2A, SWT.ALT, 0x38);
        put(SWT.ALT_GR, 0xE038, SWT.COMMAND, 0xE05B, SWT.CAPS_LOCK, 0x3A, SWT.NUM_LOCK, 0x45, SWT.SCROLL_LOCK,
                0x46);
        put(SWT.ARROW_UP, 0xE048, SWT.ARROW_LEFT, 0xE04B, SWT.ARROW_RIGHT, 0xE04D, SWT.ARROW_DOWN, 0xE050);
        put(SWT.HOME, 0xE047, SWT.END, 0xE04F, SWT.PAGE_UP, 0xE049, SWT.PAGE_DOWN, 0xE051);
        put(SWT.INSERT, 0xE052, SWT.DEL, 0xE053, SWT.PRINT_SCREEN, 0xE037, SWT.PAUSE, 0xE11D45);
        put(SWT.KEYPAD_7, 0x47, SWT.KEYPAD_8, 0x48, SWT.KEYPAD_9, 0x49, SWT.KEYPAD_SUBTRACT, 0x4A);
        put(SWT.KEYPAD_4, 0x4B, SWT.KEYPAD_5, 0x4C, SWT.KEYPAD_6, 0x4D, SWT.KEYPAD_ADD, 0x4E);
        put(SWT.KEYPAD_1, 0x4F, SWT.KEYPAD_2, 0x50, SWT.KEYPAD_3, 0x51, SWT.KEYPAD_0, 0x52);
        put(SWT.KEYPAD_DECIMAL, 0x53, SWT.KEYPAD_MULTIPLY, 0x37, SWT.KEYPAD_DIVIDE, 0xE035, SWT.KEYPAD_CR,
                0xE01C);
    }

    private KeySymbols() {}

    private static void put(int... symbolsAndCodes) {
        for (int i = 0; i < symbolsAndCodes.length; i += 2) {
            CODES.put(symbolsAndCodes[i], symbolsAndCodes[i + 1]);
        }
    }

    /** 0 if the key is not known. */
    public static int scancode(int keyCode, int keyLocation) {
        if (keyLocation == SWT.RIGHT) {
            switch (keyCode) {
                case SWT.CTRL :
                    return 0xE01D;
                case SWT.SHIFT :
                    return 0x36;
                case SWT.ALT :
                    return 0xE038;
                case SWT.COMMAND :
                    return 0xE05C;
                default :
                    break;
            }
        }
        return CODES.getOrDefault(keyCode, 0);
    }
}
