package org.watchglass.swt.gtk;

import java.util.Map;

/** Keycodes of X and Wayland, which are those of Linux (evdev) and 8, as scancodes of PC/AT set 1. */
final class Keycodes {
    private static final int OFFSET = 8;

    /** Up to here Linux counts as the keyboard does. */
    private static final int LAST_EQUAL = 83;

    private static final Map<Integer, Integer> OTHERS = Map.ofEntries(
            Map.entry(85, 0x76), // Zenkaku Hankaku
            Map.entry(86, 0x56), // the key between left shift and Z
            Map.entry(87, 0x57), // F11
            Map.entry(88, 0x58), // F12
            Map.entry(89, 0x73), // Ro
            Map.entry(90, 0x78), // Katakana
            Map.entry(91, 0x77), // Hiragana
            Map.entry(92, 0x79), // Henkan
            Map.entry(93, 0x70), // Katakana Hiragana
            Map.entry(94, 0x7B), // Muhenkan
            Map.entry(95, 0x5C), // comma of a Japanese keypad
            Map.entry(96, 0xE01C), // Enter of the keypad
            Map.entry(97, 0xE01D), // right Ctrl
            Map.entry(98, 0xE035), // division of the keypad
            Map.entry(99, 0xE037), // Print
            Map.entry(100, 0xE038), // right Alt
            Map.entry(102, 0xE047), // Home
            Map.entry(103, 0xE048), // Up
            Map.entry(104, 0xE049), // Page Up
            Map.entry(105, 0xE04B), // Left
            Map.entry(106, 0xE04D), // Right
            Map.entry(107, 0xE04F), // End
            Map.entry(108, 0xE050), // Down
            Map.entry(109, 0xE051), // Page Down
            Map.entry(110, 0xE052), // Insert
            Map.entry(111, 0xE053), // Delete
            Map.entry(113, 0xE020), // mute
            Map.entry(114, 0xE02E), // quieter
            Map.entry(115, 0xE030), // louder
            Map.entry(116, 0xE05E), // power
            Map.entry(117, 0x59), // equals sign of a keypad
            Map.entry(119, 0xE11D45), // Pause
            Map.entry(121, 0x7E), // comma of a keypad
            Map.entry(124, 0x7D), // Yen
            Map.entry(125, 0xE05B), // left logo
            Map.entry(126, 0xE05C), // right logo
            Map.entry(127, 0xE05D), // menu
            Map.entry(183, 0x5D), // F13
            Map.entry(184, 0x5E), // F14
            Map.entry(185, 0x5F), // F15
            Map.entry(186, 0x55), // F16
            Map.entry(187, 0xE003), // F17
            Map.entry(188, 0xE077), // F18
            Map.entry(189, 0xE004), // F19
            Map.entry(190, 0x5A), // F20
            Map.entry(191, 0x74), // F21
            Map.entry(192, 0xE079), // F22
            Map.entry(193, 0x6D), // F23
            Map.entry(194, 0x6F)); // F24

    private Keycodes() {}

    /** 0 if a PC's keyboard has no such key. */
    static int scancode(int keycode) {
        int linux = keycode - OFFSET;
        return linux >= 1 && linux <= LAST_EQUAL ? linux : OTHERS.getOrDefault(linux, 0);
    }
}
