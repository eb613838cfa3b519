package org.watchglass.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleInput;

class KeyboardTest {
    private final List<String> told = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard(new PlainToolkit(), () -> released.add("released"));

    KeyboardTest() {
        keyboard.setInput(new ConsoleInput() {
            @Override
            public void key(int scancode, boolean down) {
                told.add(Integer.toHexString(scancode) + (down ? " down" : " up"));
            }
        });
    }

    private static Event key(int keyCode) {
        Event event = new Event();
        event.keyCode = keyCode;
        return event;
    }

    @Test
    void whatTheGuestWasNotToldToPressItIsNotToldToLetGoOf() {
        keyboard.up(key('a'));
        assertEquals(List.of(), told);
    }

    @Test
    void aKeyOfTheHostIsNotTheGuests() {
        keyboard.setHostKeys(event -> event.keyCode == SWT.F12);
        keyboard.down(key(SWT.F12));
        keyboard.up(key(SWT.F12));
        keyboard.down(key('b'));
        assertEquals(List.of("30 down"), told);
    }

    @Test
    void controlAndAltAloneReleaseThePointer() {
        keyboard.down(key(SWT.CTRL));
        keyboard.down(key(SWT.ALT));
        keyboard.up(key(SWT.ALT));
        assertEquals(1, released.size());
    }

    @Test
    void controlAndAltWithAnotherKeyAreTheGuests() {
        keyboard.down(key(SWT.CTRL));
        keyboard.down(key(SWT.ALT));
        keyboard.down(key(SWT.DEL));
        keyboard.up(key(SWT.DEL));
        keyboard.up(key(SWT.ALT));
        keyboard.up(key(SWT.CTRL));
        assertEquals(0, released.size());
    }

    @Test
    void nothingReachesTheWorkbench() {
        Event event = key('c');
        keyboard.down(event);
        assertFalse(event.doit);
    }
}
