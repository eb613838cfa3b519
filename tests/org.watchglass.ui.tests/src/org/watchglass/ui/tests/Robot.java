package org.watchglass.ui.tests;

import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.watchglass.testkit.Tool;

/** Keyboard and mouse: real events of the window system. */
final class Robot {
    /** Each character with the key that bears it. */
    void type(String text) throws Exception {
        for (char character : text.toCharArray()) {
            key(SWT.KeyDown, character, 0);
            key(SWT.KeyUp, character, 0);
        }
    }

    /** A key without a character, such as {@link SWT#F12}. */
    void press(int keyCode) throws Exception {
        down(keyCode);
        up(keyCode);
    }

    void ctrlShift(int keyCode) throws Exception {
        down(SWT.CTRL);
        down(SWT.SHIFT);
        press(keyCode);
        up(SWT.SHIFT);
        up(SWT.CTRL);
    }

    /**
     * Of the X server, which alone decides whose keyboard it is: SWT posts to a window that it chooses.
     *
     * @param keys as {@code ctrl+shift+F11}
     */
    void strike(String keys) throws Exception {
        tool("key", keys);
    }

    void down(int keyCode) throws Exception {
        key(SWT.KeyDown, '\0', keyCode);
    }

    void up(int keyCode) throws Exception {
        key(SWT.KeyUp, '\0', keyCode);
    }

    private static void key(int type, char character, int keyCode) throws Exception {
        Event event = new Event();
        event.type = type;
        event.character = character;
        event.keyCode = keyCode;
        post(event);
    }

    /** @param place on the screen */
    void move(Point place) throws Exception {
        tool("mousemove", Integer.toString(place.x), Integer.toString(place.y));
    }

    void click(Point place, int button) throws Exception {
        move(place);
        click(button);
    }

    /** Where the mouse is. @param button 1 to 3; 4 is a step of the wheel up, 5 one down */
    void click(int button) throws Exception {
        tool("click", Integer.toString(button));
    }

    /** Holds the first button from one place on the screen to another. */
    void drag(Point from, Point to) throws Exception {
        move(from);
        tool("mousedown", "1");
        move(to);
        tool("mouseup", "1");
    }

    /** As a mouse says it: how far, not where to. */
    void moveBy(int dx, int dy) throws Exception {
        tool("mousemove_relative", "--", Integer.toString(dx), Integer.toString(dy));
    }

    /** SWT posts no wheel on GTK, and buttons at the wrong place. */
    private static void tool(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "xdotool";
        System.arraycopy(words, 0, command, 1, words.length);
        Tool.run(command).orFail();
    }

    private static void post(Event event) throws Exception {
        if (!on(() -> ui().post(event))) {
            throw new AssertionError("the window system refused an event");
        }
    }
}
