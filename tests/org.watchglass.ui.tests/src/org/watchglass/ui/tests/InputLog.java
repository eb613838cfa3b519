package org.watchglass.ui.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchglass.remote.ConsoleInput;

/** A guest's keyboard and pointer that write down what they are told. */
final class InputLog implements ConsoleInput {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile PointerMode mode = PointerMode.ABSOLUTE;
    private volatile int x;
    private volatile int y;
    private volatile int display;

    void setMode(PointerMode wanted) {
        mode = wanted;
    }

    /** Keys and buttons, without motion. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Where the pointer is, or the sum of all distances. */
    String place() {
        return x + "," + y;
    }

    /** Of the place that was told last. */
    int display() {
        return display;
    }

    void clear() {
        lines.clear();
        x = 0;
        y = 0;
    }

    @Override
    public PointerMode pointerMode() {
        return mode;
    }

    @Override
    public void key(int scancode, boolean down) {
        lines.add("%02X %s".formatted(scancode, down ? "down" : "up"));
    }

    @Override
    public void releaseKeys() {
        lines.add("all up");
    }

    @Override
    public void pointerTo(int newDisplay, int newX, int newY) {
        display = newDisplay;
        x = newX;
        y = newY;
    }

    @Override
    public void pointerBy(int dx, int dy) {
        x += dx;
        y += dy;
    }

    @Override
    public void button(Button button, boolean down) {
        lines.add(button + (down ? " down" : " up"));
    }
}
