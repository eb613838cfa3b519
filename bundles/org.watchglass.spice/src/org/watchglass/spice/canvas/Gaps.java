package org.watchglass.spice.canvas;

/** Told of what a server sent and is not shown as it should be. Any thread, never blocks. */
@FunctionalInterface
public interface Gaps {
    /**
     * @param name the same for the same kind of gap, for example {@code DRAW_TEXT}
     * @param detail of this one time, may be empty
     */
    void count(String name, String detail);
}
