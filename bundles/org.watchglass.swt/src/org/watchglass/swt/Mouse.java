package org.watchglass.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleInput.Button;
import org.watchglass.remote.ConsoleInput.PointerMode;
import org.watchglass.renderer.Rect;

/**
 * The pointer of a widget, for the guest. A guest that wants distances gets the pointer with the first click,
 * and keeps it until {@link #release}. UI thread.
 */
final class Mouse {
    /** Farther from the middle than this, the pointer is put back there: each time costs some motion. */
    private static final int ROOM = 100;

    private static final int LINES_OF_A_STEP = 3;

    private final Control control;
    private final Runnable grabChanged;
    private ConsoleInput input = ConsoleInput.NONE;
    private int display;
    private Rect origin = Rect.EMPTY;
    private Rect screen = Rect.EMPTY;
    private int buttonsDown;
    private boolean grabbed;
    private @Nullable Point last;
    private @Nullable Point warpedTo;

    /** @param grabChanged runs when the pointer was taken or let go of */
    Mouse(Control control, Runnable grabChanged) {
        this.control = control;
        this.grabChanged = grabChanged;
    }

    void setInput(ConsoleInput newInput, int newDisplay) {
        release();
        buttonsDown = 0;
        input = newInput;
        display = newDisplay;
    }

    /**
     * @param newOrigin where on the display's screen the picture begins that the viewport shows
     * @param newScreen all of that screen
     */
    void setPlace(Rect newOrigin, Rect newScreen) {
        origin = newOrigin;
        screen = newScreen;
    }

    /** Whether the guest gets distances and draws the pointer itself. */
    boolean isRelative() {
        return input.pointerMode() == PointerMode.RELATIVE;
    }

    /** Whether the pointer is the guest's alone. */
    boolean isGrabbed() {
        return grabbed;
    }

    void move(Event event, Viewport viewport) {
        if (viewport.isEmpty()) {
            return;
        }
        if (!isRelative()) {
            release();
            // With a button down the window system tells this widget alone: then the pointer may be dragged
            // to another monitor, which lies beside this one.
            boolean drags = buttonsDown > 0;
            int x = origin.x() + (drags ? viewport.beyondX(event.x) : viewport.guestX(event.x));
            int y = origin.y() + (drags ? viewport.beyondY(event.y) : viewport.guestY(event.y));
            input.pointerTo(display, within(x, screen.width()), within(y, screen.height()));
        } else if (grabbed) {
            moveBy(event);
        }
    }

    private static int within(int value, int limit) {
        return Math.max(0, Math.min(value, limit - 1));
    }

    private void moveBy(Event event) {
        Point here = new Point(event.x, event.y);
        Point from = last;
        Point warp = warpedTo;
        // The motion that putting it back has made may come alone or as one with a motion of the user's;
        // what happened just before may still come.
        if (warp != null && (from == null || distance(here, warp) < distance(here, from))) {
            from = warp;
            warpedTo = null;
        }
        last = here;
        if (from != null && !here.equals(from)) {
            input.pointerBy(here.x - from.x, here.y - from.y);
        }
        if (warpedTo == null) {
            putBack(here);
        }
    }

    private static int distance(Point a, Point b) {
        return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    }

    private void putBack(Point here) {
        Point size = control.getSize();
        Point middle = new Point(size.x / 2, size.y / 2);
        if (Math.abs(here.x - middle.x) > ROOM || Math.abs(here.y - middle.y) > ROOM) {
            warpedTo = middle;
            control.getDisplay().setCursorLocation(control.toDisplay(middle));
        }
    }

    void press(Event event, Viewport viewport) {
        if (isRelative() && !grabbed) {
            grab(event);
            return;
        }
        button(event, viewport, true);
    }

    void letGo(Event event, Viewport viewport) {
        if (!isRelative() || grabbed) {
            button(event, viewport, false);
        }
    }

    private void button(Event event, Viewport viewport, boolean down) {
        Button button = button(event.button);
        if (button != null) {
            move(event, viewport);
            input.button(button, down);
            buttonsDown = Math.max(0, buttonsDown + (down ? 1 : -1));
        }
    }

    /** A click on the guest takes the pointer; the guest sees the clicks after that. */
    private void grab(Event event) {
        grabbed = true;
        warpedTo = null;
        last = new Point(event.x, event.y);
        grabChanged.run();
    }

    void release() {
        if (grabbed) {
            grabbed = false;
            grabChanged.run();
        }
    }

    void wheel(Event event) {
        event.doit = false;
        Button button = event.count > 0 ? Button.WHEEL_UP : Button.WHEEL_DOWN;
        int steps = Math.max(1, Math.abs(event.count) / LINES_OF_A_STEP);
        for (int i = 0; i < steps && event.count != 0; i++) {
            input.button(button, true);
            input.button(button, false);
        }
    }

    private static @Nullable Button button(int number) {
        return switch (number) {
            case 1 -> Button.LEFT;
            case 2 -> Button.MIDDLE;
            case 3 -> Button.RIGHT;
            case 4 -> Button.SIDE;
            case 5 -> Button.EXTRA;
            default -> null;
        };
    }
}
