package org.watchglass.remote.lasting;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.watchglass.remote.ConsoleInput;

/**
 * Keyboard and pointer of whichever console is the current one.
 *
 * @param current asked for every call
 */
record LastingInput(Supplier<ConsoleInput> current) implements ConsoleInput {
    @Override
    public CompletableFuture<?> ready() {
        return current.get().ready();
    }

    @Override
    public PointerMode pointerMode() {
        return current.get().pointerMode();
    }

    @Override
    public void key(int scancode, boolean down) {
        current.get().key(scancode, down);
    }

    @Override
    public void releaseKeys() {
        current.get().releaseKeys();
    }

    @Override
    public void pointerTo(int display, int x, int y) {
        current.get().pointerTo(display, x, y);
    }

    @Override
    public void pointerBy(int dx, int dy) {
        current.get().pointerBy(dx, dy);
    }

    @Override
    public void button(Button button, boolean down) {
        current.get().button(button, down);
    }
}
