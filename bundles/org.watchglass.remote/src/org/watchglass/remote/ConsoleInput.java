package org.watchglass.remote;

import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keyboard and pointer of a console. Any thread; all calls post and return at once. What is sent while the
 * console is not connected is lost.
 */
@ProviderType
public interface ConsoleInput {
    /** For consoles that only show. */
    ConsoleInput NONE = new ConsoleInput() {};

    /** How the guest wants to be told where the pointer is. */
    enum PointerMode {
        /** Where it is on a display: {@link ConsoleInput#pointerTo}. */
        ABSOLUTE,
        /** How far it has moved: {@link ConsoleInput#pointerBy}. */
        RELATIVE
    }

    /** What can be pressed; a step of the wheel is a press and a release. */
    enum Button {
        LEFT,
        MIDDLE,
        RIGHT,
        WHEEL_UP,
        WHEEL_DOWN,
        SIDE,
        EXTRA
    }

    /**
     * Done once keys arrive: a console may show its picture a moment before. Fails, or is never done, where
     * nobody takes keys.
     */
    default CompletableFuture<?> ready() {
        return CompletableFuture.completedFuture(true);
    }

    /** As the guest asked for last; may change at any time. */
    default PointerMode pointerMode() {
        return PointerMode.ABSOLUTE;
    }

    /**
     * A key goes down or up.
     *
     * @param scancode of the physical key, PC/AT set 1: one byte, or {@code 0xE0xx} for the extended keys, or
     *     {@code 0xE11D45} for Pause
     */
    default void key(int scancode, boolean down) {}

    /** Lets go of every key that is down: for a front end that loses the keyboard. */
    default void releaseKeys() {}

    /** The pointer is there, in pixels of the display. Only the latest place counts. */
    default void pointerTo(int display, int x, int y) {}

    /** The pointer has moved so far. Distances add up. */
    default void pointerBy(int dx, int dy) {}

    /** After the motions that were posted before. */
    default void button(Button button, boolean down) {}
}
