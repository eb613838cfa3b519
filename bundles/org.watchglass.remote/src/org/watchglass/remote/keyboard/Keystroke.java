package org.watchglass.remote.keyboard;

import java.util.ArrayList;
import java.util.List;

/**
 * A key that is struck once, with others held meanwhile.
 *
 * @param scancode of the key, PC/AT set 1
 */
public record Keystroke(int scancode, boolean shift, boolean altGr) {
    private static final int LEFT_SHIFT = 0x2A;
    private static final int RIGHT_ALT = 0xE038;

    static Keystroke plain(int scancode) {
        return new Keystroke(scancode, false, false);
    }

    /** In the order in which they go down; up they go the other way round. */
    public List<Integer> scancodes() {
        List<Integer> codes = new ArrayList<>(3);
        if (shift) {
            codes.add(LEFT_SHIFT);
        }
        if (altGr) {
            codes.add(RIGHT_ALT);
        }
        codes.add(scancode);
        return codes;
    }
}
