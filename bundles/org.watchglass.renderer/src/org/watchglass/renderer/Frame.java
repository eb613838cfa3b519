package org.watchglass.renderer;

/**
 * A borrowed view of a screen at the end of a frame, valid during the call that hands it over, on that thread
 * only.
 *
 * <p>{@link #damage()} has every pixel that may differ from the frame before, destinations of copies
 * included; the pointer is a layer of its own and not part of it.
 */
public final class Frame {
    private final int display;
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();
    private Surface surface;
    private Pointer pointer = Pointer.NONE;
    private long timeNanos;

    Frame(int display, Surface surface) {
        this.display = display;
        this.surface = surface;
    }

    /** A frame of which everything is damaged, for tests and for those who draw without a {@link Screen}. */
    public static Frame whole(int display, Surface surface, Pointer pointer, long timeNanos) {
        Frame frame = new Frame(display, surface);
        frame.setWhole(surface, pointer, timeNanos);
        return frame;
    }

    void set(Surface shown, Pointer shownPointer, long now) {
        surface = shown;
        pointer = shownPointer;
        timeNanos = now;
        damage.set(shown.damage());
        copies.clear();
        copies.addAll(shown.copies());
    }

    void setWhole(Surface shown, Pointer shownPointer, long now) {
        surface = shown;
        pointer = shownPointer;
        timeNanos = now;
        damage.set(0, 0, shown.width(), shown.height());
        copies.clear();
    }

    /** Number of the display, counted from 0. */
    public int display() {
        return display;
    }

    public int width() {
        return surface.width();
    }

    public int height() {
        return surface.height();
    }

    /** {@code 0xRRGGBB}, the high byte undefined; must not be written. */
    public int[] pixels() {
        return surface.pixels();
    }

    /** Pixels from one row to the next. */
    public int stride() {
        return surface.stride();
    }

    public Region damage() {
        return damage;
    }

    public CopyHints copies() {
        return copies;
    }

    public Pointer pointer() {
        return pointer;
    }

    /** When the frame was handed over, on the monotonic clock of this process. */
    public long timeNanos() {
        return timeNanos;
    }
}
