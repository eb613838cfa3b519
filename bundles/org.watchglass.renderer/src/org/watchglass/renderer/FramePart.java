package org.watchglass.renderer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Hands on a part of each frame as if that part were a screen of its own: its size, damage and pointer are
 * the part's, its pixels are those of the frame. Nothing is copied.
 *
 * <p>Of an area that stands over the edges of the screen, what is inside is the part; while nothing is,
 * nothing is handed on. Hints about copies are left out: they may begin outside. Belongs to the drawing
 * worker.
 */
public final class FramePart implements FrameConsumer {
    private final Rect area;
    private final Rect begin;
    private final FrameConsumer to;
    private @Nullable Frame part;
    private @Nullable Pointer pointer;
    private Pointer placed = Pointer.NONE;

    /** @param area in pixels of the screen */
    public FramePart(Rect area, FrameConsumer to) {
        this.area = area;
        begin = origin(area);
        this.to = to;
    }

    /** Where the part of an area begins on the screen; no larger than a point. */
    public static Rect origin(Rect area) {
        return new Rect(Math.max(0, area.x()), Math.max(0, area.y()), 0, 0);
    }

    @Override
    public boolean frame(Frame frame) {
        int left = begin.x();
        int top = begin.y();
        int right = Math.min(frame.width(), area.right());
        int bottom = Math.min(frame.height(), area.bottom());
        if (left >= right || top >= bottom) {
            return true;
        }
        Frame view = view(frame);
        view.setPart(frame, pointer(frame.pointer(), left, top), left, top, right, bottom);
        return to.frame(view);
    }

    private Frame view(Frame frame) {
        Frame view = part;
        if (view == null) {
            view = frame.another();
            part = view;
        }
        return view;
    }

    /** A pointer that stays where it is makes no new object. */
    private Pointer pointer(Pointer wanted, int left, int top) {
        if (wanted != pointer) {
            pointer = wanted;
            placed = wanted.at(wanted.x() - left, wanted.y() - top);
        }
        return placed;
    }
}
