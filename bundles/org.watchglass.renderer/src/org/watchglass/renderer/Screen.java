package org.watchglass.renderer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What one display shows: its primary surface and pointer, and those who take its frames.
 *
 * <p>Belongs to the drawing worker; everything here is called by it alone. With no consumer, ending a frame
 * costs nothing: no pixel is read and nothing is allocated.
 */
public final class Screen {
    /** Told of every frame that ends with something new, whoever gets it. On the drawing worker. */
    @FunctionalInterface
    public interface FrameEnds {
        void frameEnded(long timeNanos);
    }

    private final int display;
    private final FrameEnds ends;
    private final List<FrameConsumer> consumers = new ArrayList<>();
    private final List<FrameConsumer> fresh = new ArrayList<>();
    private @Nullable Surface surface;
    private @Nullable Frame frame;
    private Pointer pointer = Pointer.NONE;
    private boolean pointerChanged;
    private boolean replaced;

    public Screen(int display) {
        this(display, timeNanos -> {});
    }

    public Screen(int display, FrameEnds ends) {
        this.display = display;
        this.ends = ends;
    }

    public int display() {
        return display;
    }

    /** The surface that is shown, null before there was one. It stays when the server destroys it. */
    public @Nullable Surface surface() {
        return surface;
    }

    /** Shows another surface from now on. What was drawn on the old one is handed over first. */
    public void show(Surface primary, long timeNanos) {
        endFrame(timeNanos);
        surface = primary;
        frame = new Frame(display, primary);
        replaced = true;
    }

    public Pointer pointer() {
        return pointer;
    }

    public void setPointer(Pointer moved) {
        pointerChanged |= !moved.equals(pointer);
        pointer = moved;
    }

    /** From the next frame on, which is a whole one for this consumer, {@code consumer} gets every frame. */
    public void attach(FrameConsumer consumer) {
        fresh.add(consumer);
    }

    public void detach(FrameConsumer consumer) {
        consumers.remove(consumer);
        fresh.remove(consumer);
    }

    /** Whether {@link #endFrame} has anything to hand over. */
    public boolean isDirty() {
        Surface shown = surface;
        return shown != null && (!fresh.isEmpty() || hasNews(shown));
    }

    private boolean hasNews(Surface shown) {
        return replaced || pointerChanged || !shown.damage().isEmpty();
    }

    /** Hands over what has changed since the last time, if anything has. */
    public void endFrame(long timeNanos) {
        Surface shown = surface;
        Frame view = frame;
        if (shown == null || view == null || !isDirty()) {
            return;
        }
        if (!consumers.isEmpty()) {
            if (replaced) {
                view.setWhole(shown, pointer, timeNanos);
            } else {
                view.set(shown, pointer, timeNanos);
            }
            hand(view, consumers);
        }
        if (!fresh.isEmpty()) {
            view.setWhole(shown, pointer, timeNanos);
            hand(view, fresh);
            consumers.addAll(fresh);
            fresh.clear();
        }
        if (hasNews(shown)) {
            ends.frameEnded(timeNanos);
        }
        shown.clearDamage();
        pointerChanged = false;
        replaced = false;
    }

    private static void hand(Frame view, List<FrameConsumer> to) {
        for (int i = 0; i < to.size(); i++) {
            to.get(i).frame(view);
        }
    }
}
