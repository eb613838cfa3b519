package org.watchglass.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchglass.remote.ConsoleInput;

/**
 * Keys that are pressed together and that a desktop keeps for itself.
 *
 * @param scancodes in the order in which they go down; up they go the other way round
 */
record KeyCombination(String name, List<Integer> scancodes) {
    private static final int CTRL = 0x1D;
    private static final int ALT = 0x38;
    private static final int BACKSPACE = 0x0E;
    private static final int DELETE = 0xE053;
    private static final int PRINT_SCREEN = 0xE037;

    static final KeyCombination CTRL_ALT_DELETE = withCtrlAlt("Del", DELETE);

    static final List<KeyCombination> ALL = Stream.of(
            Stream.of(CTRL_ALT_DELETE, withCtrlAlt("Backspace", BACKSPACE)),
            IntStream.rangeClosed(1, 12).mapToObj(number -> withCtrlAlt("F" + number, functionKey(number))),
            Stream.of(new KeyCombination("PrintScreen", List.of(PRINT_SCREEN))))
            .flatMap(some -> some)
            .toList();

    private static KeyCombination withCtrlAlt(String key, int scancode) {
        return new KeyCombination("Ctrl+Alt+" + key, List.of(CTRL, ALT, scancode));
    }

    private static int functionKey(int number) {
        return number <= 10 ? 0x3B + number - 1 : 0x57 + number - 11;
    }

    /**
     * All of them down, and up again. What else is down comes up first: it is the user's, not the guest's.
     */
    void strike(ConsoleInput input) {
        input.releaseKeys();
        scancodes.forEach(key -> input.key(key, true));
        for (int i = scancodes.size() - 1; i >= 0; i--) {
            input.key(scancodes.get(i), false);
        }
    }
}
