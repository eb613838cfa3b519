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
    private int offset;
    private int width;
    private int height;

    Frame(int display, Surface surface) {
        this.display = display;
        this.surface = surface;
        show(surface);
    }

    /** A frame of which everything is damaged, for tests and for those who draw without a {@link Screen}. */
    public static Frame whole(int display, Surface surface, Pointer pointer, long timeNanos) {
        Frame frame = new Frame(display, surface);
        frame.setWhole(surface, pointer, timeNanos);
        return frame;
    }

    void set(Surface shown, Pointer shownPointer, long now) {
        show(shown);
        pointer = shownPointer;
        timeNanos = now;
        damage.set(shown.damage());
        copies.clear();
        copies.addAll(shown.copies());
    }

    void setWhole(Surface shown, Pointer shownPointer, long now) {
        show(shown);
        pointer = shownPointer;
        timeNanos = now;
        damage.set(0, 0, shown.width(), shown.height());
        copies.clear();
    }

    private void show(Surface shown) {
        surface = shown;
        offset = 0;
        width = shown.width();
        height = shown.height();
    }

    /**
     * Shows as much of another frame as is inside these edges, which are inside of it. Copies are left out.
     *
     * @param placed the pointer as it is in the part
     */
    void setPart(Frame of, Pointer placed, int left, int top, int right, int bottom) {
        surface = of.surface;
        pointer = placed;
        timeNanos = of.timeNanos;
        offset = of.offset + top * of.stride() + left;
        width = right - left;
        height = bottom - top;
        copies.clear();
        damage.clear();
        Region from = of.damage;
        for (int i = 0; i < from.size(); i++) {
            damage.add(Math.max(from.left(i), left) - left, Math.max(from.top(i), top) - top,
                    Math.min(from.right(i), right) - left, Math.min(from.bottom(i), bottom) - top);
        }
    }

    /** One for {@link #setPart}. */
    Frame another() {
        return new Frame(display, surface);
    }

    /** Number of the display, counted from 0. */
    public int display() {
        return display;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** {@code 0xRRGGBB}, the high byte undefined; must not be written. */
    public int[] pixels() {
        return surface.pixels();
    }

    /** Where in {@link #pixels()} the top left one is: at 0, but for a {@link FramePart}. */
    public int offset() {
        return offset;
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
