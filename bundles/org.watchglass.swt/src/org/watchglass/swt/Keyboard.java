package org.watchglass.swt;

import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.watchglass.remote.ConsoleInput;

/**
 * Keys of a widget, for the guest. What the guest was not told to press it is not told to let go of. UI
 * thread.
 */
final class Keyboard {
    private final Toolkit toolkit;
    private final Runnable releaseCombination;
    private final TreeSet<Integer> pressed = new TreeSet<>();
    private ConsoleInput input = ConsoleInput.NONE;
    private HostKeys hostKeys = HostKeys.NONE;
    private boolean onlyModifiers;

    /**
     * @param releaseCombination runs when Ctrl and Alt were pressed together and alone, and one is let go of
     */
    Keyboard(Toolkit toolkit, Runnable releaseCombination) {
        this.toolkit = toolkit;
        this.releaseCombination = releaseCombination;
    }

    void setInput(ConsoleInput newInput) {
        if (!pressed.isEmpty()) {
            // Not the keys that are pressed in another widget of the same guest.
            releaseAll();
        }
        input = newInput;
    }

    void setHostKeys(HostKeys keys) {
        hostKeys = keys;
    }

    void down(Event event) {
        event.doit = false;
        int scancode = toolkit.scancode(event);
        if (hostKeys.take(event) || scancode == 0) {
            return;
        }
        boolean first = pressed.isEmpty();
        pressed.add(scancode);
        onlyModifiers = (first || onlyModifiers) && (isControl(event) || isAlternate(event));
        input.key(scancode, true);
    }

    void up(Event event) {
        event.doit = false;
        int scancode = toolkit.scancode(event);
        boolean combination = onlyModifiers && pressed.size() == 2;
        if (pressed.remove(scancode)) {
            input.key(scancode, false);
            if (combination) {
                onlyModifiers = false;
                releaseCombination.run();
            }
        }
    }

    /** The keyboard goes elsewhere: nobody will tell when these keys come up. */
    void releaseAll() {
        pressed.clear();
        onlyModifiers = false;
        input.releaseKeys();
    }

    private static boolean isControl(Event event) {
        return event.keyCode == SWT.CTRL;
    }

    private static boolean isAlternate(Event event) {
        return event.keyCode == SWT.ALT;
    }
}
